"""What LocalStack's CloudFormation lacks, so that template.yaml deploys there as it is.

The resource types of SES. LocalStack knows AWS::SES::EmailIdentity by name only: its provider raises NotImplementedError, which fails the stack.
A second plugin of the same name cannot win (PYTHONPATH comes first, and of two plugins the last found is used), so a
start hook puts the working methods into it. The other two types are plain additions.

References to what SAM generates. LocalStack resolves them before SAM has run, and refuses ReaderLinksUrl.FunctionUrl.
"""

from localstack.runtime import hooks
from localstack.services.cloudformation.resource_provider import (
    CloudFormationResourceProviderPlugin,
    OperationStatus,
    ProgressEvent,
    ResourceProvider,
    ResourceRequest,
)


def _done(model: dict) -> ProgressEvent:
    return ProgressEvent(status=OperationStatus.SUCCESS, resource_model=model)


class EmailIdentity(ResourceProvider):
    def create(self, request: ResourceRequest) -> ProgressEvent:
        model = request.desired_state
        settings = model.get("ConfigurationSetAttributes", {})
        request.aws_client_factory.sesv2.create_email_identity(
            EmailIdentity=model["EmailIdentity"],
            **{key: settings[key] for key in ("ConfigurationSetName",) if key in settings},
        )
        domain = model["EmailIdentity"].rpartition("@")[2]
        for number in "123":
            # what a user has to enter as CNAME records; outputs of the stack may name them
            model[f"DkimDNSTokenName{number}"] = f"token{number}._domainkey.{domain}"
            model[f"DkimDNSTokenValue{number}"] = f"token{number}.dkim.amazonses.com"
        return _done(model)

    def update(self, request: ResourceRequest) -> ProgressEvent:
        return _done(request.previous_state | request.desired_state)

    def delete(self, request: ResourceRequest) -> ProgressEvent:
        request.aws_client_factory.sesv2.delete_email_identity(EmailIdentity=request.desired_state["EmailIdentity"])
        return _done({})


class ConfigurationSet(ResourceProvider):
    TYPE = "AWS::SES::ConfigurationSet"
    SCHEMA = {"primaryIdentifier": ["/properties/Name"]}

    def create(self, request: ResourceRequest) -> ProgressEvent:
        model = request.desired_state
        model.setdefault("Name", f"{request.stack_name}-{request.logical_resource_id}")
        options = {key: value for key, value in model.items() if key.endswith("Options")}
        request.aws_client_factory.sesv2.create_configuration_set(ConfigurationSetName=model["Name"], **options)
        return _done(model)

    def update(self, request: ResourceRequest) -> ProgressEvent:
        return _done(request.previous_state | request.desired_state)

    def delete(self, request: ResourceRequest) -> ProgressEvent:
        request.aws_client_factory.sesv2.delete_configuration_set(ConfigurationSetName=request.desired_state["Name"])
        return _done({})


class EventDestination(ResourceProvider):
    """Accepted and not carried out: moto never publishes a bounce. A test publishes one to the topic itself."""

    TYPE = "AWS::SES::ConfigurationSetEventDestination"
    SCHEMA = {"primaryIdentifier": ["/properties/Id"]}

    def create(self, request: ResourceRequest) -> ProgressEvent:
        name = request.desired_state["EventDestination"].get("Name", request.logical_resource_id)
        return _done(request.desired_state | {"Id": f"{request.desired_state['ConfigurationSetName']}|{name}"})

    def update(self, request: ResourceRequest) -> ProgressEvent:
        return _done(request.previous_state | request.desired_state)

    def delete(self, request: ResourceRequest) -> ProgressEvent:
        return _done({})


class ConfigurationSetPlugin(CloudFormationResourceProviderPlugin):
    name = ConfigurationSet.TYPE

    def load(self):
        self.factory = ConfigurationSet


class EventDestinationPlugin(CloudFormationResourceProviderPlugin):
    name = EventDestination.TYPE

    def load(self):
        self.factory = EventDestination


@hooks.on_infra_start()
def complete_email_identity() -> None:
    from localstack.services.ses.resource_providers.aws_ses_emailidentity import SESEmailIdentityProvider as unfinished

    for method in ("create", "update", "delete"):
        setattr(unfinished, method, getattr(EmailIdentity, method))


@hooks.on_infra_start()
def allow_references_to_generated_resources() -> None:
    from localstack.services.cloudformation.engine.v2.change_set_model_transform import ChangeSetModelTransform as early
    from localstack.services.cloudformation.engine.validations import ValidationError

    resolve = early.visit_node_intrinsic_function_fn_get_att

    def resolve_what_is_there(self, node):
        try:
            return resolve(self, node)
        except ValidationError:
            # Whatever is still missing after the transform is refused then.
            return self.visit(node.arguments)

    early.visit_node_intrinsic_function_fn_get_att = resolve_what_is_there

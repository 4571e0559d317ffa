"""SES v2 for LocalStack: every operation is answered by moto, which LocalStack already carries for SES v1.

A mail that was accepted also appears at LocalStack's inbox, GET /_aws/ses, as those of SES v1 do: raw mails with
RawData, others with Subject and Body, each with ConfigurationSetName where one was given.
"""

from localstack.aws.api import CommonServiceException, RequestContext
from localstack.aws.skeleton import Skeleton
from localstack.aws.spec import load_service
from localstack.services.moto import call_moto
from localstack.services.plugins import Service, aws_provider

from . import faults


@aws_provider(api="sesv2")
def sesv2() -> Service:
    from localstack.services.ses.provider import register_ses_api_resource

    register_ses_api_resource()
    model = load_service("sesv2")
    answers = dict.fromkeys(model.operation_names, _by_moto) | {"SendEmail": _send_email}
    return Service("sesv2", skeleton=Skeleton(model, answers))


def _by_moto(context: RequestContext, request: dict) -> dict:
    return call_moto(context)


def _send_email(context: RequestContext, request: dict) -> dict:
    fault = faults.take("ses:SendEmail")
    if fault and not fault.after:
        _fail(fault)
    answer = _deliver(context, request)
    if fault:
        _fail(fault)
    return answer


def _deliver(context: RequestContext, request: dict) -> dict:
    from localstack.services.ses.provider import save_for_retrospection

    answer = call_moto(context)
    mail = {
        "Id": answer["MessageId"],
        "Region": context.region,
        "Source": request.get("FromEmailAddress"),
        "Destination": request.get("Destination", {}),
        "ConfigurationSetName": request.get("ConfigurationSetName"),
    }
    content = request["Content"]
    if "Raw" in content:
        # moto has refused what is not UTF-8 by now
        mail["RawData"] = content["Raw"]["Data"].decode()
    else:
        body = content["Simple"]["Body"]
        mail["Subject"] = content["Simple"]["Subject"]["Data"]
        mail["Body"] = {
            "text_part": body.get("Text", {}).get("Data"),
            "html_part": body.get("Html", {}).get("Data"),
        }
    save_for_retrospection(mail)
    return answer


def _fail(fault: faults.Fault) -> None:
    if fault.kill:
        from .lambda_runtime import kill_jvms

        kill_jvms(fault.kill)
    raise CommonServiceException(fault.error, fault.message, status_code=fault.status, sender_fault=fault.status < 500)

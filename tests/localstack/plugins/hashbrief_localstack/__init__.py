"""What LocalStack lacks for the tests of the deployed stack, added through its own extension points.

jvm             one Java function in one child process, fed through Lambda's runtime API
lambda_runtime  LocalStack's Lambda on top of it, where stock LocalStack starts a Docker image
mail            SES v2, which stock LocalStack answers with 501
stack           the CloudFormation resource types of SES
faults          failures that a test asks for
dates           dates in state machines
lifetime        the end of LocalStack with the end of the tests
storage         S3 in the folder of the run, whose refusals arrive

Nothing here is part of what users deploy.
"""

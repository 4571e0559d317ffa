"""Prints as JSON what SAM makes of template.yaml: translate.py TEMPLATE

The roles and policies of the functions exist only there, and cfn-lint looks closer at it than at AWS::Serverless::*.
Nobody is asked: code locations are stand-ins, and only the managed policies named here are known.
"""

import json
import sys

import boto3
from samcli.yamlhelper import yaml_parse
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator

CODE = {"AWS::Serverless::Function": "CodeUri"}
MANAGED = {
    name: f"arn:aws:iam::aws:policy/{path}"
    for name, path in {
        "AWSLambdaBasicExecutionRole": "service-role/AWSLambdaBasicExecutionRole",
        "AWSXRayDaemonWriteAccess": "AWSXRayDaemonWriteAccess",
    }.items()
}


def main(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        # As `sam build` does, what an alias repeats is written out.
        template = json.loads(json.dumps(yaml_parse(file.read())))
    for resource in template["Resources"].values():
        if CODE.get(resource["Type"]) in resource["Properties"]:
            resource["Properties"][CODE[resource["Type"]]] = "s3://code/stand-in"
    session = boto3.Session(region_name="us-east-1")
    print(json.dumps(Translator(MANAGED, Parser(), boto_session=session).translate(template, {}), indent=1))


main(sys.argv[1])

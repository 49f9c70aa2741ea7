"""Which names are of one kind, so that one can stand for the other: a language for a language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from careerpath.match.reading import Found

KIN_LINES = """\
python java go c-sharp php scala rust ruby perl groovy elixir erlang haskell clojure lua julia \
cobol fortran visual-basic matlab solidity assembly lisp kotlin c cpp javascript typescript \
swift objective-c dart r
maven gradle cmake
unity unreal-engine
javascript typescript
npm maven
sass tailwind bootstrap
react angular vue svelte ember
next-js gatsby
node-js express nestjs fastify play-framework django flask fastapi spring aspdotnet \
ruby-on-rails laravel symfony
rest graphql grpc soap
swift kotlin objective-c
ios android
flutter react-native xamarin cordova
t-sql pl-sql
postgresql mysql mariadb sqlite sql-server oracle db2 aurora
mongodb redis cassandra dynamodb couchbase firestore neo4j elasticsearch
pandas polars
excel google-sheets smartsheet
matplotlib seaborn plotly ggplot2 d3-js bokeh altair
tableau power-bi looker qlik ssrs alteryx cognos microstrategy crystal-reports metabase superset
airflow dagster prefect luigi azure-data-factory informatica talend ssis fivetran aws-glue nifi
kafka flink kinesis
spark pyspark databricks hadoop hive
snowflake bigquery redshift teradata synapse
sas spss stata statsmodels
pytorch tensorflow jax keras mxnet theano
mlflow kubeflow sagemaker vertex-ai azure-ml bentoml
nltk spacy
openai-api anthropic-api bedrock ollama
langsmith ragas promptfoo
pinecone weaviate qdrant milvus faiss pgvector chroma
langgraph crewai langchain llamaindex
ray deepspeed
aws azure gcp openstack vmware ibm-cloud heroku
docker podman
eks aks gke openshift kubernetes
terraform pulumi cloudformation bicep
ansible puppet chef saltstack
jenkins github-actions gitlab-ci circleci azure-devops argo-cd teamcity
github gitlab bitbucket codecommit
git svn
bash shell powershell
linux unix ubuntu debian red-hat centos suse
pytest junit jest mocha
selenium playwright cypress puppeteer appium
prometheus grafana datadog splunk opentelemetry elk loki nagios zabbix new-relic cloudwatch jaeger
burp-suite metasploit nmap
siem crowdstrike microsoft-sentinel splunk
"""
"""A kind on each line, by the ids of technologies."""

KIN = [frozenset(line.split()) for line in KIN_LINES.splitlines()]

LANGUAGES = KIN[0]
"""The first line."""


class Pair(NamedTuple):
    """A technology that is asked, and those of its kind that are shown, as texts spell them."""

    asked: str
    shown: tuple[str, ...]


FRONT_END = frozenset(("react", "angular", "vue", "next-js"))
KINDS_OF = {
    "kubernetes": frozenset(("eks", "aks", "gke", "openshift")),
    "spark": frozenset(("pyspark", "databricks")),
    "linux": frozenset(("ubuntu", "debian", "red-hat", "centos", "suse")),
    "git": frozenset(("github", "gitlab", "bitbucket")),
    "javascript": FRONT_END | {"typescript"},
    "html": FRONT_END,
    "css": FRONT_END,
}
"""Who shows one of these shows what it is one of, or cannot be used without."""


def kin_of(asked: Iterable[Found], shown: Iterable[Found]) -> Pair | None:
    """Return the first asked technology for which others of its kind are shown; None without."""
    mine = [place for place in shown if place.technology]
    for place in asked:
        for group in KIN:
            if place.technology in group:
                others = {other.technology: other.words for other in mine}
                others.pop(place.technology, None)
                if words := [said for key, said in others.items() if key in group]:
                    return Pair(place.words, tuple(words))
    return None

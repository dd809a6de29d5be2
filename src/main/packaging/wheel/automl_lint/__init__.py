"""Checks Azure Machine Learning AutoML image jobs; `python -m automl_lint --help` says how."""

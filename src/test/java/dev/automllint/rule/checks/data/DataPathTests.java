package dev.automllint.rule.checks.data;

import dev.automllint.testing.LintTester;
import org.junit.jupiter.api.Test;

class DataPathTests {
  private final LintTester tester = LintTester.of(new DataPath());

  @Test
  void reportsAssetWithoutVersion() {
    tester.check(
        """
        training_data: {path: azureml:fridge}
        #                     ^^^^^^^^^^^^^^ error: the version of the data asset is missing
        # = write `azureml:fridge:VERSION`
        ===
        training_data: {path: "azureml:fridge:"}
        #                     ^^^^^^^^^^^^^^^^^ error: the version of the data asset is missing
        # = write `azureml:fridge:VERSION`
        """);
  }

  @Test
  void reportsAssetWithoutName() {
    tester.check(
        """
        training_data: {path: "azureml:"}
        #                     ^^^^^^^^^^ error: the name of the data asset is missing
        # = write `azureml:NAME:VERSION`
        ===
        training_data:
          path: azureml:@latest
        #       ^^^^^^^^^^^^^^^ error: the name of the data asset is missing
        # = write `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsImpossibleAssetName() {
    tester.check(
        """
        training_data: {path: azureml:a/b:1}
        #                     ^^^^^^^^^^^^^ error: `a/b` is not a valid data asset name
        # = write `azureml:NAME:VERSION`, or without `azureml:` for a local folder
        ===
        training_data: {path: azureml:a b:1}
        #                     ^^^^^^^^^^^^^ error: `a b` is not a valid data asset name
        # = write `azureml:NAME:VERSION`, or without `azureml:` for a local folder
        """);
  }

  @Test
  void warnsOfOtherLabels() {
    tester.check(
        """
        training_data:
          path: azureml:fridge@stable
        #       ^^^^^^^^^^^^^^^^^^^^^ warning: the only documented label is `latest`, not `stable`
        # = use a version: `azureml:fridge:VERSION`
        """);
  }

  @Test
  void reportsForgottenPrefix() {
    tester.check(
        """
        training_data: {path: fridge:1}
        #                     ^^^^^^^^ error: a data asset needs the prefix `azureml:`
        # = write `azureml:fridge:1`
        ===
        training_data:
          path: fridge@latest
        #       ^^^^^^^^^^^^^ error: a data asset needs the prefix `azureml:`
        # = write `azureml:fridge@latest`
        """);
  }

  @Test
  void reportsMisspelledPrefix() {
    tester.check(
        """
        training_data: {path: AzureML:fridge:1}
        #                     ^^^^^^^^^^^^^^^^ error: the prefix must be exactly `azureml:`, but is `AzureML:`
        # = write `azureml:fridge:1`
        ===
        training_data: {path: azurml:fridge:1}
        #                     ^^^^^^^^^^^^^^^ error: the prefix must be exactly `azureml:`, but is `azurml:`
        # = write `azureml:fridge:1`
        """);
  }

  @Test
  void reportsBlanks() {
    tester.check(
        """
        training_data: {path: " data/train"}
        #                     ^^^^^^^^^^^^^ error: Azure does not remove the spaces around a path
        # = write `data/train`
        ===
        training_data: {path: "azureml:fridge:1 "}
        #                     ^^^^^^^^^^^^^^^^^^^ error: Azure does not remove the spaces around a path
        # = write `azureml:fridge:1`
        """);
  }

  @Test
  void reportsDrive() {
    tester.check(
        """
        training_data:
          path: 'C:\\data'
        #       ^^^^^^^^^ error: Azure treats a path with a drive letter as a data asset, because of its colon
        # = write a path relative to this file, with `/`
        ===
        training_data: {path: d:/data}
        #                     ^^^^^^^ error: Azure treats a path with a drive letter as a data asset, because of its colon
        # = write a path relative to this file, with `/`
        ===
        training_data: {path: "C:"}
        #                     ^^^^ error: Azure treats a path with a drive letter as a data asset, because of its colon
        # = write a path relative to this file, with `/`
        """);
  }

  @Test
  void reportsHomeFolder() {
    tester.check(
        """
        training_data: {path: ~/data}
        #                     ^^^^^^ error: Azure does not expand `~` to the home folder
        # = write the full path
        ===
        training_data:
          path: '~'
        #       ^^^ error: Azure does not expand `~` to the home folder
        # = write the full path
        """);
  }

  @Test
  void reportsFileAddress() {
    tester.check(
        """
        training_data: {path: file:./data}
        #                     ^^^^^^^^^^^ error: Azure does not support `file:` addresses
        # = write only the path
        ===
        training_data: {path: file:///data}
        #                     ^^^^^^^^^^^^ error: Azure does not support `file:` addresses
        # = write only the path
        ===
        training_data: {path: FILE:data}
        #                     ^^^^^^^^^ error: Azure does not support `file:` addresses
        # = write only the path
        """);
  }

  @Test
  void reportsColonAndAtInLocalPath() {
    tester.check(
        """
        training_data: {path: ./data:v1}
        #                     ^^^^^^^^^ error: Azure treats a path with `:` or `@` as a data asset
        # = rename the folder, or use a data asset: `azureml:NAME:VERSION`
        ===
        training_data:
          path: data/a@b
        #       ^^^^^^^^ error: Azure treats a path with `:` or `@` as a data asset
        # = rename the folder, or use a data asset: `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsUnsupportedScheme() {
    tester.check(
        """
        training_data: {path: s3://bucket/x}
        #                     ^^^^^^^^^^^^^ error: Azure does not support addresses that begin with `s3:`; the supported ones begin with `azureml:`, `https:`, `wasbs:`, `abfss:`, `adl:`
        # = create a datastore or a data asset for it
        ===
        training_data:
          path: wasb://c@a/x
        #       ^^^^^^^^^^^^ error: Azure does not support addresses that begin with `wasb:`; the supported ones begin with `azureml:`, `https:`, `wasbs:`, `abfss:`, `adl:`
        # = create a datastore or a data asset for it
        ===
        training_data: {path: dbfs:/x}
        #                     ^^^^^^^ error: Azure treats this as a data asset, because of its colon: it supports no address that begins with `dbfs:`
        # = create a datastore or a data asset for it
        """);
  }

  @Test
  void reportsPattern() {
    tester.check(
        """
        training_data:
          path: data/*
        #       ^^^^^^ error: Azure looks for a file with exactly this name: patterns belong in the MLTable
        # = write the folder that contains the file `MLTable`
        ===
        training_data:
          path: data/a?
        #       ^^^^^^^ error: Azure looks for a file with exactly this name: patterns belong in the MLTable
        # = write the folder that contains the file `MLTable`
        """);
  }

  @Test
  void warnsOfBackslash() {
    tester.check(
        """
        training_data:
          path: 'data\\train'
        #       ^^^^^^^^^^^^ warning: only Windows uses `\\` as a separator
        # = write `data/train`
        """);
  }

  @Test
  void warnsOfMissingContainer() {
    tester.check(
        """
        training_data: {path: wasbs://account.blob.core.windows.net/c}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: the address has no container before an `@`
        # = write `wasbs://CONTAINER@ACCOUNT…/FOLDER`
        ===
        training_data:
          path: abfss://@account/c
        #       ^^^^^^^^^^^^^^^^^^ warning: the address has no container before an `@`
        # = write `abfss://CONTAINER@ACCOUNT…/FOLDER`
        """);
  }

  @Test
  void reportsAddressWithoutPaths() {
    tester.check(
        """
        training_data: {path: azureml://datastores/store/train}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: invalid data address: `/paths/` is missing after the name of the datastore
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        ===
        training_data:
          path: azureml://subscriptions/0/resourcegroups/r/workspaces/w/datastores/d/train
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: invalid data address: `/paths/` is missing after the name of the datastore
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        ===
        training_data: {path: azureml://datastores}
        #                     ^^^^^^^^^^^^^^^^^^^^ error: invalid data address: `/paths/` is missing after the name of the datastore
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsAddressWithoutDatastore() {
    tester.check(
        """
        training_data: {path: azureml://datastores/paths/train}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: invalid data address: the name of the datastore is missing before `/paths/`
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsMisspelledAddress() {
    tester.check(
        """
        training_data: {path: azureml://datastore/store/paths/train}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: invalid data address: `datastore` must be `datastores`
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        ===
        training_data: {path: azureml://registries/r/models/m/versions/1}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: invalid data address: it does not say which data
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        ===
        training_data: {path: azureml://train}
        #                     ^^^^^^^^^^^^^^^ error: invalid data address: it does not say which data
        # = write `azureml://datastores/NAME/paths/FOLDER` or `azureml:NAME:VERSION`
        """);
  }

  @Test
  void reportsIdOfSomethingElse() {
    tester.check(
        """
        training_data:
          path: azureml:/subscriptions/0/resourceGroups/r/providers/Microsoft.MachineLearningServices/workspaces/w/models/m/versions/1
        #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error: not a valid data asset id
        # = write `azureml:NAME:VERSION`, or the full id that ends with `/data/NAME/versions/VERSION`
        """);
  }

  @Test
  void informsOfUnencryptedAddress() {
    tester.check(
        """
        training_data: {path: http://host/data}
        #                     ^^^^^^^^^^^^^^^^ info: `http` is not a documented scheme
        # = write `https://…`
        """);
  }

  @Test
  void tellsOfWhatMayBeAFolder() {
    tester.check(
        """
        training_data: {path: data/MLTable/}
        #                     ^^^^^^^^^^^^^ info: `MLTable` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        ===
        training_data: {path: data/train.parquet}
        #                     ^^^^^^^^^^^^^^^^^^ info: `train.parquet` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        """);
  }

  @Test
  void tellsOfAFolderThatTheClientSavedAsAnAsset() {
    tester.check(
        """
        training_data: {path: azureml:data/train}
        #                     ^^^^^^^^^^^^^^^^^^ info: `data/train` is not a valid data asset name
        # = write `azureml:NAME:VERSION`, or without `azureml:` for a local folder
        outputs: {}
        properties: {}
        tags: {}
        ===
        training_data: {path: azureml:data/train}
        #                     ^^^^^^^^^^^^^^^^^^ error: `data/train` is not a valid data asset name
        # = write `azureml:NAME:VERSION`, or without `azureml:` for a local folder
        outputs: {}
        properties: {team: vision}
        tags: {}
        """);
  }

  @Test
  void informsOfFiles() {
    tester.check(
        """
        training_data: {path: data/MLTable}
        #                     ^^^^^^^^^^^^ warning: `MLTable` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        ===
        training_data: {path: MLTable}
        #                     ^^^^^^^ warning: `MLTable` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        ===
        training_data: {path: data/train.jsonl}
        #                     ^^^^^^^^^^^^^^^^ warning: `train.jsonl` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        ===
        training_data: {path: azureml://datastores/d/paths/train.csv}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `train.csv` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        ===
        training_data: {path: https://a.blob.core.windows.net/c/train.jsonl}
        #                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: `train.jsonl` looks like a file, but the path of an MLTable is a folder
        # = write the folder that contains the file `MLTable`
        """);
  }

  @Test
  void reportsValidationData() {
    tester.check(
        """
        validation_data:
          type: mltable
          path: azureml:fridge
        #       ^^^^^^^^^^^^^^ error: the version of the data asset is missing
        # = write `azureml:fridge:VERSION`
        """);
  }

  @Test
  void reportsNothing() {
    tester.check(
        """
        === assets
        training_data: {path: azureml:fridge:1}
        ===
        training_data: {path: azureml:fridge:2023-01-01:b}
        ===
        training_data:
          path: azureml:fridge@latest
        === addresses
        training_data: {path: azureml://datastores/store/paths/train/}
        ===
        training_data: {path: azureml://datastores/store/paths}
        ===
        training_data:
          path: azureml://subscriptions/0/resourceGroups/r/workspaces/w/datastores/d/paths/p
        ===
        training_data:
          path: azureml://subscriptions/0/resourcegroups/r/providers/Microsoft.MachineLearningServices/workspaces/w/datastores/d/paths/p
        ===
        training_data: {path: azureml://registries/r/data/fridge/versions/1}
        ===
        training_data:
          path: azureml://locations/l/workspaces/w/data/fridge/versions/1
        ===
        training_data: {path: azureml://jobs/j/outputs/o/paths/p}
        ===
        training_data:
          path: https://a.blob.core.windows.net/c/x?sig=a*b
        ===
        training_data: {path: HTTPS://a/c}
        ===
        training_data:
          path: wasbs://c@a.blob.core.windows.net/p
        ===
        training_data:
          path: abfss://f@a.dfs.core.windows.net/p
        ===
        training_data: {path: adl://a.azuredatalakestore.net/p}
        === resource id
        training_data:
          path: azureml:/subscriptions/0/resourceGroups/r/providers/Microsoft.MachineLearningServices/workspaces/w/data/fridge/versions/1
        === local folders
        training_data: {path: data/train}
        ===
        training_data: {path: ./data}
        ===
        training_data: {path: ../data}
        ===
        training_data: {path: /mnt/data}
        ===
        training_data: {path: data/Kühlschrank 🧊}
        ===
        training_data: {path: train.v2}
        ===
        training_data: {path: data~1}
        === nodes
        type: pipeline
        jobs:
          train:
            type: automl
            task: image_classification
            training_data:
              path: azureml:fridge
        === data that is not used
        test_data: {path: azureml:fridge}
        === what must be filled in
        training_data:
          path: azureml:${DATA}
        ===
        training_data:
          path: ${{parent.inputs.x}}
        ===
        training_data: {path: "#{data}#"}
        === leaves invalid values to the schema
        training_data: {path: ""}
        ===
        training_data: {path: 1}
        ===
        training_data:
          path: [a]
        ===
        training_data:
          path:
        === leaves bindings to another rule
        training_data:
          path: azureml:${{parent.inputs.name}}
        """);
  }
}

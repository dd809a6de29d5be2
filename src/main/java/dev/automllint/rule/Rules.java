package dev.automllint.rule;

import dev.automllint.diagnostic.AnnotationRules;
import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.DataRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.job.Task;
import dev.automllint.rule.checks.data.ComputeName;
import dev.automllint.rule.checks.data.ComputeTarget;
import dev.automllint.rule.checks.data.CutText;
import dev.automllint.rule.checks.data.DataPath;
import dev.automllint.rule.checks.data.FixedName;
import dev.automllint.rule.checks.data.FragilePath;
import dev.automllint.rule.checks.data.IneffectiveSplit;
import dev.automllint.rule.checks.data.LostKey;
import dev.automllint.rule.checks.data.SchemaAddress;
import dev.automllint.rule.checks.data.TrainValidationLeak;
import dev.automllint.rule.checks.data.UnsuitableOutput;
import dev.automllint.rule.checks.hyperparameters.AdamBeta;
import dev.automllint.rule.checks.hyperparameters.AdvancedSettings;
import dev.automllint.rule.checks.hyperparameters.BoxThreshold;
import dev.automllint.rule.checks.hyperparameters.CheckpointRun;
import dev.automllint.rule.checks.hyperparameters.FrozenLayers;
import dev.automllint.rule.checks.hyperparameters.HuggingFaceModel;
import dev.automllint.rule.checks.hyperparameters.ImageSizeStep;
import dev.automllint.rule.checks.hyperparameters.IneffectiveParameter;
import dev.automllint.rule.checks.hyperparameters.MemoryGuess;
import dev.automllint.rule.checks.hyperparameters.NesterovMomentum;
import dev.automllint.rule.checks.hyperparameters.NeverStopsEarly;
import dev.automllint.rule.checks.hyperparameters.NoCheckpoint;
import dev.automllint.rule.checks.hyperparameters.NoMetric;
import dev.automllint.rule.checks.hyperparameters.NoValidation;
import dev.automllint.rule.checks.hyperparameters.ResizeBelowCrop;
import dev.automllint.rule.checks.hyperparameters.ScheduleLength;
import dev.automllint.rule.checks.hyperparameters.SeresnextSize;
import dev.automllint.rule.checks.hyperparameters.SizeOrder;
import dev.automllint.rule.checks.hyperparameters.TileCost;
import dev.automllint.rule.checks.hyperparameters.UndocumentedValue;
import dev.automllint.rule.checks.hyperparameters.VitCropSize;
import dev.automllint.rule.checks.hyperparameters.VitPatchSize;
import dev.automllint.rule.checks.hyperparameters.ZeroLearningRate;
import dev.automllint.rule.checks.pipeline.BindingOutsidePipeline;
import dev.automllint.rule.checks.pipeline.InlineNodeData;
import dev.automllint.rule.checks.pipeline.PipelineBinding;
import dev.automllint.rule.checks.pipeline.UndeclaredOutput;
import dev.automllint.rule.checks.sweep.AutoMode;
import dev.automllint.rule.checks.sweep.BanditSlack;
import dev.automllint.rule.checks.sweep.BayesianBudget;
import dev.automllint.rule.checks.sweep.BayesianEarlyTermination;
import dev.automllint.rule.checks.sweep.BayesianEntries;
import dev.automllint.rule.checks.sweep.ConcurrentTrials;
import dev.automllint.rule.checks.sweep.EmptyRange;
import dev.automllint.rule.checks.sweep.EntryWithoutModel;
import dev.automllint.rule.checks.sweep.EvaluationInterval;
import dev.automllint.rule.checks.sweep.FixedAndSwept;
import dev.automllint.rule.checks.sweep.GridSize;
import dev.automllint.rule.checks.sweep.IdlePolicy;
import dev.automllint.rule.checks.sweep.LogBounds;
import dev.automllint.rule.checks.sweep.MissingMaxTrials;
import dev.automllint.rule.checks.sweep.OutOfSupport;
import dev.automllint.rule.checks.sweep.PrimaryMetric;
import dev.automllint.rule.checks.sweep.RepeatedChoice;
import dev.automllint.rule.checks.sweep.SamplingDistribution;
import dev.automllint.rule.checks.sweep.SearchSpaceWithoutSweep;
import dev.automllint.rule.checks.sweep.SharedModel;
import dev.automllint.rule.checks.sweep.SingleChoice;
import dev.automllint.rule.checks.sweep.SingleTrial;
import dev.automllint.rule.checks.sweep.SweepWithoutSearchSpace;
import dev.automllint.rule.checks.sweep.Timeout;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** All rules, including those of the first stages. */
public final class Rules {
  private static final List<Rule> CHECKS =
      List.of(
          new AdamBeta(),
          new AdvancedSettings(),
          new AutoMode(),
          new BanditSlack(),
          new BayesianBudget(),
          new BayesianEarlyTermination(),
          new BayesianEntries(),
          new BindingOutsidePipeline(),
          new BoxThreshold(),
          new CheckpointRun(),
          new ComputeName(),
          new ComputeTarget(),
          new ConcurrentTrials(),
          new CutText(),
          new DataPath(),
          new EmptyRange(),
          new EntryWithoutModel(),
          new EvaluationInterval(),
          new FixedAndSwept(),
          new FixedName(),
          new FragilePath(),
          new FrozenLayers(),
          new GridSize(),
          new HuggingFaceModel(),
          new IdlePolicy(),
          new ImageSizeStep(),
          new IneffectiveParameter(),
          new IneffectiveSplit(),
          new InlineNodeData(),
          new LogBounds(),
          new LostKey(),
          new MemoryGuess(),
          new MissingMaxTrials(),
          new NesterovMomentum(),
          new NeverStopsEarly(),
          new NoCheckpoint(),
          new NoMetric(),
          new NoValidation(),
          new OutOfSupport(),
          new PipelineBinding(),
          new PrimaryMetric(),
          new RepeatedChoice(),
          new ResizeBelowCrop(),
          new SamplingDistribution(),
          new ScheduleLength(),
          new SchemaAddress(),
          new SearchSpaceWithoutSweep(),
          new SeresnextSize(),
          new SharedModel(),
          new SingleChoice(),
          new SingleTrial(),
          new SizeOrder(),
          new SweepWithoutSearchSpace(),
          new TileCost(),
          new Timeout(),
          new TrainValidationLeak(),
          new UndeclaredOutput(),
          new UndocumentedValue(),
          new UnsuitableOutput(),
          new VitCropSize(),
          new VitPatchSize(),
          new ZeroLearningRate());

  private Rules() {}

  /** The rules that check several keys together, ordered by id. */
  public static List<Rule> checks() {
    return CHECKS;
  }

  /** The tasks whose jobs a rule checks. */
  public static List<Task> tasks(RuleInfo rule) {
    return Arrays.stream(Task.values())
        .filter(
            task ->
                CHECKS.stream()
                    .allMatch(check -> !check.info().equals(rule) || check.appliesTo(task)))
        .toList();
  }

  /**
   * All rules, including those of the reader, the schema and the data, in the order of the rule
   * list.
   */
  public static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(CoreRules.all());
    CHECKS.forEach(rule -> all.add(rule.info()));
    all.addAll(DataRules.all());
    all.addAll(AnnotationRules.all());
    return all;
  }
}

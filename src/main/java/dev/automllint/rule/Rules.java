package dev.automllint.rule;

import dev.automllint.diagnostic.CoreRules;
import dev.automllint.diagnostic.RuleInfo;
import dev.automllint.rule.checks.AdamBeta;
import dev.automllint.rule.checks.AdvancedSettings;
import dev.automllint.rule.checks.AutoMode;
import dev.automllint.rule.checks.BanditSlack;
import dev.automllint.rule.checks.BayesianBudget;
import dev.automllint.rule.checks.BayesianEarlyTermination;
import dev.automllint.rule.checks.BayesianEntries;
import dev.automllint.rule.checks.BindingOutsidePipeline;
import dev.automllint.rule.checks.CheckpointRun;
import dev.automllint.rule.checks.ComputeName;
import dev.automllint.rule.checks.ComputeTarget;
import dev.automllint.rule.checks.ConcurrentTrials;
import dev.automllint.rule.checks.DataPath;
import dev.automllint.rule.checks.EmptyRange;
import dev.automllint.rule.checks.EntryWithoutModel;
import dev.automllint.rule.checks.EvaluationInterval;
import dev.automllint.rule.checks.FixedAndSwept;
import dev.automllint.rule.checks.FixedName;
import dev.automllint.rule.checks.FragilePath;
import dev.automllint.rule.checks.FrozenLayers;
import dev.automllint.rule.checks.GridSize;
import dev.automllint.rule.checks.HuggingFaceModel;
import dev.automllint.rule.checks.IdlePolicy;
import dev.automllint.rule.checks.IneffectiveParameter;
import dev.automllint.rule.checks.IneffectiveSplit;
import dev.automllint.rule.checks.InlineNodeData;
import dev.automllint.rule.checks.LostKey;
import dev.automllint.rule.checks.MemoryGuess;
import dev.automllint.rule.checks.MissingMaxTrials;
import dev.automllint.rule.checks.NesterovMomentum;
import dev.automllint.rule.checks.NeverStopsEarly;
import dev.automllint.rule.checks.NoCheckpoint;
import dev.automllint.rule.checks.NoValidation;
import dev.automllint.rule.checks.OutOfSupport;
import dev.automllint.rule.checks.PipelineBinding;
import dev.automllint.rule.checks.PrimaryMetric;
import dev.automllint.rule.checks.RepeatedChoice;
import dev.automllint.rule.checks.ResizeBelowCrop;
import dev.automllint.rule.checks.SamplingDistribution;
import dev.automllint.rule.checks.ScheduleLength;
import dev.automllint.rule.checks.SchemaAddress;
import dev.automllint.rule.checks.SearchSpaceWithoutSweep;
import dev.automllint.rule.checks.SeresnextSize;
import dev.automllint.rule.checks.SharedModel;
import dev.automllint.rule.checks.SingleChoice;
import dev.automllint.rule.checks.SingleTrial;
import dev.automllint.rule.checks.SweepWithoutSearchSpace;
import dev.automllint.rule.checks.Timeout;
import dev.automllint.rule.checks.TrainValidationLeak;
import dev.automllint.rule.checks.UndeclaredOutput;
import dev.automllint.rule.checks.UndocumentedValue;
import dev.automllint.rule.checks.UnsuitableOutput;
import dev.automllint.rule.checks.VitCropSize;
import dev.automllint.rule.checks.VitPatchSize;
import dev.automllint.rule.checks.ZeroLearningRate;
import java.util.ArrayList;
import java.util.List;

/** All rules: what is checked for several keys together, and what is known of every rule id. */
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
          new CheckpointRun(),
          new ComputeName(),
          new ComputeTarget(),
          new ConcurrentTrials(),
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
          new IneffectiveParameter(),
          new IneffectiveSplit(),
          new InlineNodeData(),
          new LostKey(),
          new MemoryGuess(),
          new MissingMaxTrials(),
          new NesterovMomentum(),
          new NeverStopsEarly(),
          new NoCheckpoint(),
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
          new SweepWithoutSearchSpace(),
          new Timeout(),
          new TrainValidationLeak(),
          new UndeclaredOutput(),
          new UndocumentedValue(),
          new UnsuitableOutput(),
          new VitCropSize(),
          new VitPatchSize(),
          new ZeroLearningRate());

  private Rules() {}

  /** The rules for several keys together, by id. */
  public static List<Rule> checks() {
    return CHECKS;
  }

  /** All rule ids, those of reading and of the schema included, in the order of the rule list. */
  public static List<RuleInfo> all() {
    List<RuleInfo> all = new ArrayList<>(CoreRules.all());
    CHECKS.forEach(rule -> all.add(rule.info()));
    return all;
  }
}

package dev.automllint.rule.checks.data;

import dev.automllint.diagnostic.Diagnostic;
import dev.automllint.diagnostic.Nearest;
import dev.automllint.diagnostic.Severity;
import dev.automllint.rule.Rule;
import dev.automllint.rule.RuleContext;
import dev.automllint.rule.model.Block;
import dev.automllint.rule.model.Compute;
import dev.automllint.rule.model.Value;
import dev.automllint.schema.document.SchemaNode;
import dev.automllint.text.Span;
import java.util.Locale;
import java.util.Optional;

/** Reports a compute that is unsuitable for image jobs, or a missing one. */
public final class ComputeTarget extends Rule {
  public ComputeTarget() {
    super("compute-target", Severity.WARNING, "a compute that is unsuitable for image jobs");
  }

  private static final String SIZE = "instance_type";
  private static final String ADVICE =
      "write `compute: azureml:NAME` with the name of a GPU cluster";

  @Override
  public void check(RuleContext job) {
    Optional<Compute> own = Compute.in(job.root(), "compute");
    boolean serverless =
        own.isPresent()
            ? own.get().isServerless()
            : !job.job().isNode() && job.root().lacks("compute");
    if (serverless) {
      job.root().block("resources").value(SIZE).ifPresent(size -> judgeSize(job, size));
    }
    if (own.isPresent()) {
      Value value = job.root().value("compute").orElseThrow();
      judge(job, own.get(), value, value.span(), value.pointer(), Optional.empty());
      judgeMachineSize(job, own.get(), value);
    } else if (job.root().lacks("compute")) {
      judgeMissing(job);
    }
  }

  private void judgeMissing(RuleContext job) {
    Span head = job.root().head();
    String pointer = job.root().pointer("compute");
    Optional<Block> pipeline = job.pipeline();
    boolean component =
        pipeline.isPresent()
            && (pipeline.get().has("version") || pipeline.get().has("is_deterministic"));
    if (component) {
      return; // what uses the component sets it
    }
    if (pipeline.isPresent()) {
      Block parameters = pipeline.get().block("settings");
      Block giver = parameters.has("default_compute") ? parameters : pipeline.get();
      String key = parameters.has("default_compute") ? "default_compute" : "compute";
      if (giver.has(key)) {
        Compute.in(giver, key)
            .ifPresent(
                name -> {
                  Value value = giver.value(key).orElseThrow();
                  judge(job, name, value, head, pointer, Optional.of(value.span()));
                });
        return;
      }
    } else if (job.root().has("resources")) {
      return; // the machines of a serverless job
    }
    job.report(
        pipeline.isPresent()
            ? missing(head, pointer, pipeline.get().block("settings"))
            : at(
                    head,
                    pointer,
                    "the job does not set `compute`: newer clients then use serverless machines,"
                        + " `azure-ai-ml` before 1.5 rejects the job")
                .withSeverity(Severity.INFO)
                .withHelp(ADVICE));
  }

  private Diagnostic missing(Span head, String pointer, Block settings) {
    Optional<String> slip =
        settings.keys().stream().filter(key -> Nearest.isClose(key, "default_compute")).findFirst();
    Diagnostic diagnostic =
        slip.isPresent() // the one cause, however many nodes it leaves without a compute
            ? atKey(
                    settings,
                    slip.get(),
                    "Azure reads only `default_compute`, so nodes without a compute get none here;"
                        + " its client then refuses the pipeline")
                .withHelp("write `default_compute`")
            : at(
                    head,
                    pointer,
                    "neither the node nor the pipeline sets a compute; Azure's client then refuses"
                        + " the pipeline")
                .withHelp(ADVICE + ", or `settings.default_compute` in the pipeline");
    return diagnostic.withSeverity(Severity.ERROR);
  }

  /** Checks a compute; {@code from} is where the pipeline sets it. */
  private void judge(
      RuleContext job, Compute name, Value value, Span span, String pointer, Optional<Span> from) {
    Optional<String> objection = objection(job, name, value);
    if (objection.isEmpty()) {
      return;
    }
    Severity severity =
        !name.isLocal() ? Severity.INFO : job.job().isNode() ? Severity.ERROR : Severity.WARNING;
    job.report(
        at(span, pointer, objection.get())
            .withSeverity(severity)
            .withRelated(from, "set here")
            .withHelp(ADVICE));
  }

  private static Optional<String> objection(RuleContext job, Compute name, Value value) {
    if (name.isLocal()) {
      return Optional.of(
          job.job().isNode()
              ? "a node of a pipeline cannot run on `local`"
              : "`local` is documented, but image jobs train on GPU machines in the workspace");
    }
    return name.soundsLikeCpu()
        ? Optional.of(
            value.quoted()
                + " sounds like machines without a GPU; an image job fails there when training"
                + " starts")
        : Optional.empty();
  }

  /** Checks the size of serverless machines; the schema lists those with a GPU and retired ones. */
  private void judgeSize(RuleContext job, Value size) {
    SchemaNode sizes = job.facts().annotation("resources/" + SIZE, "x-machine-sizes");
    String name = size.text().toLowerCase(Locale.ROOT);
    String retired = sizes.path("retired").path(name.replaceFirst("_promo$", "")).text();
    boolean other = sizes.path("gpu").texts().stream().noneMatch(name::startsWith);
    if (!retired.isEmpty()) {
      job.report(
          at(size, size.quoted() + " is retired since " + retired + ": Azure has no such machines")
              .withHelp("write a current size with a GPU, such as `Standard_NC4as_T4_v3`"));
    } else if (other && (name.startsWith("standard_") || name.startsWith("basic_"))) {
      job.report(
          at(size, size.quoted() + " has no GPU, and image jobs train on GPUs only")
              .withHelp("write a size with a GPU, such as `Standard_NC4as_T4_v3`"));
    }
  }

  /** A machine size has an effect only without a compute. */
  private void judgeMachineSize(RuleContext job, Compute name, Value compute) {
    Block resources = job.root().block("resources");
    if (name.isServerless() || !resources.hasReadable(SIZE)) {
      return;
    }
    job.report(
        atKey(
                resources,
                SIZE,
                "`instance_type` is for serverless jobs; this one runs on " + compute.quoted())
            .withSeverity(Severity.INFO)
            .withRelated(compute.span(), "the machines of this compute are used")
            .withHelp("remove it, or remove `compute`"));
  }
}

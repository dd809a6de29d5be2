package dev.automllint.data.annotations;

import dev.automllint.job.Task;
import java.util.Optional;

/**
 * What the job says about its annotation files.
 *
 * @param task the task, which determines the form of a label
 * @param column the key of the labels; empty if unknown, then nothing is said about labels
 * @param backgroundClass whether the model may add a class for the background to the sorted names,
 *     as all detection and segmentation models do but YOLOv5 and RetinaNet
 */
public record LabelExpectation(Task task, Optional<String> column, boolean backgroundClass) {}

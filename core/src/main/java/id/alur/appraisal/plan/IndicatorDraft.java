package id.alur.appraisal.plan;

import id.alur.appraisal.Aspect;
import org.jspecify.annotations.Nullable;

/**
 * An indicator as somebody writes it; texts may be empty until the plan is submitted.
 *
 * @param id null for a new one
 * @param measure what is measured, up to {@value PlanLimits#MEASURE} characters
 * @param target up to {@value PlanLimits#TARGET} characters; a number, or words where none says it
 * @param unit of the target, up to {@value PlanLimits#UNIT} characters; empty where the target has none
 */
public record IndicatorDraft(@Nullable IndicatorId id, Aspect aspect, String measure, String target, String unit) {}

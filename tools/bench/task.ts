import type { BenchEnvironment } from './bench-environment';

/** One thing that is compared, with the figure of each run of both sides. */
export interface Comparison {
  readonly task: string;
  readonly unit: string;
  /** What a user would use instead. */
  readonly rival: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** Whether a small figure is the good one; the ratio says how many times better ours is. */
  readonly better: 'less' | 'more';
  readonly target: Target;
  /** Where Claire stands, if it is not where the task says. */
  readonly line?: string;
}

export type Target = Goal | Information;

export interface Goal {
  readonly text: string;
  readonly reachedBy: (medians: { ours: number; theirs: number; ratio: number }) => boolean;
  /** What was tried, and why it is not enough, should it not be reached. */
  readonly tried?: string;
}

/** A figure that helps to understand another one, or that a platform's own design decides. */
interface Information {
  readonly text: 'for information';
  readonly reason: string;
}

export interface Measured {
  readonly comparisons: readonly Comparison[];
  /** Sentences for the reader of the figures. */
  readonly notes?: readonly string[];
}

export interface Setting {
  readonly environment: BenchEnvironment;
  /** The most rows of a task; fewer than it wants for a quick try. */
  readonly maxRows: number;
  readonly runs: number;
}

export interface Task {
  readonly name: string;
  /** What it compares, for the document. */
  readonly about: string;
  /** Where Claire stands, for most of its rows. */
  readonly line: string;
  measure(setting: Setting): Promise<Measured>;
}

export function atLeast(times: number): Goal {
  return {
    text: `at least ${String(times)} times as good`,
    reachedBy: ({ ratio }) => ratio >= times,
  };
}

export function atMostMore(more: number, unit: string): Goal {
  return {
    text: `at most ${String(more)} ${unit} more`,
    reachedBy: ({ ours, theirs }) => ours - theirs <= more,
  };
}

export function atMost(limit: number, unit: string): Goal {
  return { text: `at most ${String(limit)} ${unit}`, reachedBy: ({ ours }) => ours <= limit };
}

export function forInformation(reason: string): Target {
  return { text: 'for information', reason };
}

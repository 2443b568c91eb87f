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
}

export interface Target {
  readonly text: string;
  readonly reachedBy: (medians: { ours: number; theirs: number; ratio: number }) => boolean;
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
  measure(setting: Setting): Promise<Measured>;
}

export function atLeast(times: number): Target {
  return {
    text: `at least ${String(times)} times as good`,
    reachedBy: ({ ratio }) => ratio >= times,
  };
}

export function atMostMore(more: number, unit: string): Target {
  return {
    text: `at most ${String(more)} ${unit} more`,
    reachedBy: ({ ours, theirs }) => ours - theirs <= more,
  };
}

/** A figure that helps to understand another one. */
export const forInformation: Target = { text: 'for information', reachedBy: () => true };

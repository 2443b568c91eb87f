import type { BenchServers } from './servers';

/** One thing that is compared, with the figure of each run of both sides. */
export interface Comparison {
  readonly task: string;
  /** Where Claire stands. */
  readonly line: string;
  readonly unit: string;
  /** What a user would use instead. */
  readonly rival: string;
  readonly ours: readonly number[];
  readonly theirs: readonly number[];
  /** Whether a small figure is the good one; the ratio says how many times better ours is. */
  readonly better: 'less' | 'more';
  /** The ratio to reach; none where the other side does less. */
  readonly target?: number;
}

export interface Task {
  readonly name: string;
  /** What it compares, for the document. */
  readonly about: string;
  measure(servers: BenchServers): Promise<Comparison[]>;
}

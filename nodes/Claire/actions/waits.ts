import type { IExecuteFunctions } from 'n8n-workflow';
import type { Wait } from '../../../claire/client';
import { clock } from '../../../n8n/clock';

/** Adds up how long a run stood still for the rate limit; waits at the same time count once. */
export class Waits {
  #milliseconds = 0;
  #until = 0;

  readonly onWait = ({ milliseconds, reason }: Wait): void => {
    if (reason !== 'rate limit') return;
    const now = clock.monotonic();
    const end = now + milliseconds;
    this.#milliseconds += Math.max(0, end - Math.max(now, this.#until));
    this.#until = Math.max(this.#until, end);
  };

  /** For the user, who otherwise only sees a slow node. */
  report(context: IExecuteFunctions): void {
    // Claire was open again before.
    const ahead = Math.max(0, this.#until - clock.monotonic());
    const seconds = Math.round((this.#milliseconds - ahead) / 1000);
    if (seconds < 1) return;
    context.addExecutionHints({
      message: `Waited ${String(seconds)} s for Claire's rate limit. All workflows and systems that use this API key share it.`,
      type: 'info',
      location: 'outputPane',
    });
  }
}

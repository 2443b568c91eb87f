import type { CallOptions } from '../client';
import type { OutcomeWait } from './confirmation/follow-up';
import type { ReadingOptions } from './rows/read-rows';

export interface ImportOptions extends CallOptions, ReadingOptions {
  /**
   * Batches in flight, of which the client's pacing may allow fewer. Left out, 10, and two more with
   * each batch that Claire takes, up to 64; after a refusal, 10 again.
   */
  parallel?: number | undefined;
  /**
   * How many appointments are kept in memory, so that any number can stream through; 10,000 when
   * left out. Of those that wait for their outcome, the keys and the text that was sent are kept, of
   * five times as many.
   */
  ahead?: number | undefined;
  /** Left out: a row that was sent is `queued`, and nothing more becomes known. */
  wait?: OutcomeWait | undefined;
  /** Looks at Claire first and sends new and different appointments; the others are `unchanged`. */
  onlyChanged?: boolean | undefined;
  /** Called with how many more rows of the input have been sent, or are not sent at all. */
  onAnswered?: ((rows: number) => void) | undefined;
}

import { setImmediate as nextTick } from 'node:timers/promises';
import type { ImportHint, ImportOptions } from '../../../claire/import';
import { describe } from '../../../claire/problems';
import { zonedTimes } from '../../../claire/times';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { ClaireAccount } from '../account/account';
import { clock } from '../clock';
import { findLanguage, findOwnZone } from '../locale';
import { chooseTimeZone } from '../config';

/** How messages are put together, Node-RED tells in its own words. */
const partOfInput =
  '@claire-nodes/node-red-claire/claire-import:claire-import.warnings.partOfInput';

interface ReadingSettings extends Pick<ImportOptions, 'times' | 'clock'> {
  readonly onHint: (hint: ImportHint) => void;
}

/**
 * How all our nodes read the rows of an import and word their warnings. Times without a zone are in
 * the node's, or else in the account's; throws if that is no time zone.
 */
export function importSettings(
  RED: NodeRed,
  node: RuntimeNode,
  account: Pick<ClaireAccount, 'timeZone'>,
  timeZone?: string,
): ReadingSettings {
  const language = findLanguage(RED);
  const zone = chooseTimeZone(timeZone, account.timeZone);
  const isZoneSet = (timeZone ?? '') !== '';
  return {
    clock,
    times: {
      ...zonedTimes(zone ?? findOwnZone(), clock, isZoneSet),
      isOwnZone: zone === undefined,
    },
    onHint: ({ code, phrases }) => {
      const isPart = code === 'partOfInput';
      const text = phrases.map((one) => describe(one, language)).join('. ');
      if (code === 'columnTaken') node.log(text);
      else node.warn(isPart ? RED._(partOfInput) : text);
    },
  };
}

const outcomesAtOnce = 500;

/** Rows that are all bad wait for nothing, and would hold up Node-RED until the last has its outcome. */
export async function* yieldToEventLoop<Outcome>(
  outcomes: AsyncIterable<Outcome>,
): AsyncGenerator<Outcome, void, undefined> {
  let count = 0;
  for await (const outcome of outcomes) {
    yield outcome;
    count += 1;
    if (count % outcomesAtOnce === 0) await nextTick();
  }
}

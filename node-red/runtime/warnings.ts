import type { NodeRed } from '../types/node-red';

type Warning =
  | 'refused'
  | 'includeMissing'
  | 'stillThere'
  | 'resultsStillThere'
  | 'otherPort'
  | 'abandoned'
  | 'leftAlone'
  | 'failedDeliveries'
  | 'failedEarlier'
  | 'failedUnknown'
  | 'failedBeforeRemoval'
  | 'failedResults'
  | 'notStored'
  | 'eventsDropped'
  | 'eventsNotStored'
  | 'noCall'
  | 'noCallReason'
  | 'notAsked'
  | Refusal;

/** Of the trigger, whichever node says it. */
const texts = '@claire-nodes/node-red-claire/claire-trigger:claire-trigger.warnings';

/** Why a call was refused; keys of texts. */
export type Refusal = 'noSecret' | 'wrongSecret' | 'elsewhere' | 'tooLarge' | 'noJson' | 'noEvent';

/** What a node says in the log, in the language of this Node-RED. */
export function warning(
  RED: NodeRed,
  key: Warning,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return RED._(`${texts}.${key}`, values);
}

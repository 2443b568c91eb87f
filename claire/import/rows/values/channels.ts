import { plainColumnName } from '../described-fields';
import { listWords } from './texts';

/** What systems write for Claire's channels of messages: 1 is e-mail, 2 is SMS. */
const channels: ReadonlyMap<string, number> = new Map([
  ...listWords(1, 'email mail emailadres courriel mel'),
  ...listWords(2, 'sms smsbericht text textmessage texto'),
]);

/** `undefined` for other words: Claire has no number for a call or a letter. */
export function readChannel(text: string): number | undefined {
  return channels.get(plainColumnName(text));
}

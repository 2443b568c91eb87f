import type { INodeProperties } from 'n8n-workflow';
import { defaultWait } from '../../../../claire/default-waits';
import type { OutcomeWait } from '../../../../claire/import';
import { clock } from '../../../../n8n/clock';
import type { RunCall } from '../action';
import { given, refused, seconds } from '../parameters';

export const waitFor: INodeProperties = {
  displayName: 'Wait For',
  name: 'waitFor',
  type: 'options',
  default: 'confirmation',
  description:
    'How much to find out about each appointment before the workflow goes on. Claire takes appointments into a queue first and imports them afterwards. All items are imported together: an expression is worked out for the first one.',
  options: [
    {
      name: 'Confirmation',
      value: 'confirmation',
      description:
        'Look the appointments up at Claire until all are there, or the time of Wait At Most is over',
    },
    {
      name: 'Nothing',
      value: 'nothing',
      description: 'Go on as soon as Claire has answered: what it took in is queued',
    },
  ],
};

/** Options of its own for each operation, because only one of them has something to wait for. */
export const waitAtMost: INodeProperties = {
  displayName: 'Wait At Most',
  name: 'waitAtMost',
  type: 'number',
  typeOptions: { minValue: 0 },
  default: defaultWait,
  description:
    'How many seconds after an appointment was queued to look for it. What is not found by then is unconfirmed. 0 looks once.',
};

/** How long to wait for the outcomes; undefined for none. */
export function readWait(call: RunCall): OutcomeWait | undefined {
  const wanted = given(call.context, 'waitFor', 0, 'confirmation');
  if (wanted === 'nothing') return undefined;
  if (wanted !== 'confirmation') throw refused('Wait For', 'must be confirmation or nothing');
  return confirmation(call);
}

export function confirmation({ context }: RunCall): OutcomeWait & { atMost: number } {
  const option = { name: 'waitAtMost', label: 'Wait At Most', fallback: defaultWait };
  return { clock, atMost: seconds(context, 0, option) };
}

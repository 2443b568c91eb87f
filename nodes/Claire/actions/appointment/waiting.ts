import type { INodeProperties } from 'n8n-workflow';
import { defaultWait } from '../../../../claire/waits';
import type { OutcomeWait } from '../../../../claire/import';
import { clock } from '../../../../n8n/clock';
import type { RunCall } from '../action';
import { readParameter, parameterError, readSeconds } from '../parameters';

export const waitFor: INodeProperties = {
  displayName: 'Wait For',
  name: 'waitFor',
  type: 'options',
  default: 'confirmation',
  description:
    'How long the workflow waits for Claire, which queues appointments first and imports them later. The value of the first item counts for all.',
  options: [
    {
      name: 'Confirmation',
      value: 'confirmation',
      description: "Poll Claire until all appointments are there, or 'Wait At Most' is over",
    },
    {
      name: 'Nothing',
      value: 'nothing',
      description: 'Go on once Claire has accepted the appointments; they are queued',
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
    'How many seconds to look for an appointment after Claire queued it. One that is not there by then is unconfirmed. 0 looks once.',
};

/** How long to wait for the outcomes; undefined for none. */
export function readWait(call: RunCall): OutcomeWait | undefined {
  const wanted = readParameter(call.context, 'waitFor', 0, 'confirmation');
  if (wanted === 'nothing') return undefined;
  if (wanted !== 'confirmation')
    throw parameterError('Wait For', 'must be confirmation or nothing');
  return confirmation(call);
}

export function confirmation({ context }: RunCall): OutcomeWait & { atMost: number } {
  const option = { name: 'waitAtMost', label: 'Wait At Most', fallback: defaultWait };
  return { clock, atMost: readSeconds(context, 0, option) };
}

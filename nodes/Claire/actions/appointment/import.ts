import type { INodeExecutionData, INodeProperties } from 'n8n-workflow';
import { ClaireError } from '../../../../claire/errors';
import { run, type Outcome } from '../../../../claire/import';
import type { RunAction, RunCall } from '../action';
import { options } from '../fields';
import { outcomeItem } from './import-outcome';
import { rowsOf } from './import-rows';

const source: INodeProperties = {
  displayName: 'Appointment Source',
  name: 'source',
  type: 'options',
  default: 'item',
  description: 'Where the appointments come from. Every input item is one appointment.',
  options: [
    {
      name: 'Input Items as They Are',
      value: 'item',
      description: 'Each item has the fields of an appointment, by the names of the Claire API',
    },
    {
      name: 'Mapped Fields',
      value: 'fields',
      description: 'Say for each field of an appointment where it comes from',
    },
  ],
};

const nested: INodeProperties = {
  displayName: 'Car, Customers and Interventions',
  name: 'nested',
  type: 'options',
  default: 'fields',
  description: 'How the parts of an appointment are given that have fields of their own',
  displayOptions: { show: { source: ['fields'] } },
  options: [
    { name: 'As Fields', value: 'fields', description: 'Each of their fields is mapped' },
    { name: 'As JSON', value: 'json', description: 'Each of them is one object' },
  ],
};

const appointment: INodeProperties = {
  displayName: 'Appointment',
  name: 'appointment',
  type: 'resourceMapper',
  noDataExpression: true,
  default: { mappingMode: 'defineBelow', value: null },
  required: true,
  displayOptions: { show: { source: ['fields'] } },
  typeOptions: {
    loadOptionsDependsOn: ['nested'],
    resourceMapper: {
      resourceMapperMethod: 'getAppointmentFields',
      mode: 'add',
      fieldWords: { singular: 'field', plural: 'fields' },
      addAllFields: false,
      supportAutoMap: true,
    },
  },
};

export const importAppointments: RunAction = {
  value: 'import',
  name: 'Import',
  action: 'Import appointments',
  description:
    'Create or update appointments from your DMS, any number at once, with an outcome for each item',
  properties: [source, nested, appointment, options()],
  async performAll(call) {
    const outcomes: Outcome[] = [];
    for await (const outcome of run(rowsOf(call), call.client, call.options)) {
      outcomes.push(outcome);
    }
    tell(call, outcomes);
    const nothingSent = call.context.continueOnFail() ? undefined : reasonForNothing(outcomes);
    if (nothingSent !== undefined) throw nothingSent;
    return outcomes.map((outcome, index) => toItem(call, outcome, index));
  },
};

function toItem({ context, items }: RunCall, outcome: Outcome, index: number): INodeExecutionData {
  const toErrorBranch = context.getNode().onError === 'continueErrorOutput';
  return outcomeItem(outcome, items[index], index, toErrorBranch);
}

/** A run with even one answer from Claire is a report, not a stop. */
function reasonForNothing(outcomes: readonly Outcome[]): ClaireError | undefined {
  const reached = outcomes.some(({ status }) => status === 'queued' || status === 'refused');
  const failed = outcomes.find(({ status }) => status === 'failed')?.error;
  if (reached || failed === undefined) return undefined;
  return new ClaireError(failed.code, {
    // Not "was imported": without an answer, Claire may have queued them all the same.
    message: `No appointment is known to be queued. ${failed.message}`,
  });
}

function tell({ context }: RunCall, outcomes: readonly Outcome[]): void {
  const bad = outcomes.filter(({ status }) => status !== 'queued');
  if (bad.length === 0) return;
  const first = bad[0]?.error?.message ?? '';
  context.addExecutionHints({
    type: 'warning',
    location: 'outputPane',
    message: `${String(bad.length)} of ${String(outcomes.length)} appointments were not taken in. The first: ${first}`,
  });
}

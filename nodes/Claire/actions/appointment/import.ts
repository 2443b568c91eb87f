import type { INodeProperties } from 'n8n-workflow';
import type { RunAction } from '../action';
import { options } from '../fields';
import { RetryMemory } from './retry-memory';
import { maxInterventions } from './import-fields';
import { report } from './import-report';
import { importRows } from './outcomes';
import { tellingWhenStopped } from './stopped';
import { waitAtMost, waitFor, readWait } from './waiting';

const source: INodeProperties = {
  displayName: 'Appointment Source',
  name: 'source',
  type: 'options',
  default: 'item',
  description:
    "Where the appointments come from. Every input item is one appointment. Times without a zone are read in the workflow's time zone. A name with dots, such as car.vin, says where a value belongs.",
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

const interventionCount: INodeProperties = {
  displayName: 'Interventions',
  name: 'interventionCount',
  type: 'number',
  typeOptions: { minValue: 0, maxValue: maxInterventions, numberPrecision: 0 },
  default: 1,
  description: 'For how many interventions of an appointment there are fields to map',
  displayOptions: { show: { source: ['fields'], nested: ['fields'] } },
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
    loadOptionsDependsOn: ['nested', 'interventionCount'],
    resourceMapper: {
      resourceMapperMethod: 'getAppointmentFields',
      mode: 'add',
      fieldWords: { singular: 'field', plural: 'fields' },
      addAllFields: false,
      supportAutoMap: true,
    },
  },
};

const waitAtMostOfImport: INodeProperties = {
  ...waitAtMost,
  displayOptions: { show: { '/waitFor': ['confirmation'] } },
};

export const importAppointments: RunAction = {
  value: 'import',
  name: 'Import',
  action: 'Import appointments',
  description:
    'Create or update appointments from your DMS, any number at once, with an outcome for each item',
  properties: [
    source,
    nested,
    interventionCount,
    appointment,
    waitFor,
    options(waitAtMostOfImport),
  ],
  async performAll(call) {
    const wait = readWait(call);
    const earlier = new RetryMemory(call.context);
    const outcomes = await tellingWhenStopped(call, (watched) =>
      importRows(watched, earlier.outcomes(), wait),
    );
    earlier.keep(outcomes);
    return report(call, outcomes, wait?.atMost);
  },
};

import type { INodeProperties } from 'n8n-workflow';
import { maxInterventions } from './import-fields';

const mapped = {
  name: 'Mapped Fields',
  value: 'fields',
  description:
    "Say where each field of an appointment comes from. The form starts empty, as n8n shows it no input: 'Rows of Your DMS' recognises columns, and 'Fields You Set' beside it sets single fields.",
};

const source: INodeProperties = {
  displayName: 'Appointment Source',
  name: 'source',
  type: 'options',
  default: 'columns',
  description:
    "Where the appointments come from. Times without a zone are in the workflow's time zone. A dotted name, such as car.vin, says where a value belongs.",
  // The first is the one that most users need.
  options: [
    {
      name: 'Rows of Your DMS',
      value: 'columns',
      description:
        'Each item is a row of a file or a database; the node recognises its columns by their names',
    },
    mapped,
    {
      name: 'Items in Claire’s Own Form',
      value: 'item',
      description: 'Each item is one appointment, with the field names of the Claire API',
    },
  ],
};

const nested: INodeProperties = {
  displayName: 'Car, Customers and Interventions',
  name: 'nested',
  type: 'options',
  default: 'fields',
  description: 'How to map car, customers and interventions',
  displayOptions: { show: { source: ['fields'] } },
  options: [
    { name: 'As Fields', value: 'fields', description: 'Map each of their fields' },
    { name: 'As JSON', value: 'json', description: 'Give each as one object' },
  ],
};

const interventionCount: INodeProperties = {
  displayName: 'Interventions',
  name: 'interventionCount',
  type: 'number',
  typeOptions: { minValue: 0, maxValue: maxInterventions, numberPrecision: 0 },
  default: 1,
  description: 'How many interventions of an appointment to map',
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

/** Where the appointments of an import or a comparison come from. */
export const rowSource: INodeProperties[] = [source, nested, interventionCount, appointment];

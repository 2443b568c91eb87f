import type { INodeProperties } from 'n8n-workflow';
import { defaultChangesSettings, describePollCost, maxDays, pollCost } from '../../claire/changes';
import { daysAround, severalLocations } from '../../n8n/properties';

/** Below the node's name on the canvas: which changes. */
export const subtitle =
  '={{ $parameter["changes"].map((name) => name[0].toUpperCase() + name.slice(1)).join(", ") || "All changes" }}';

const { daysBack, daysAhead } = defaultChangesSettings;
const example = describePollCost(pollCost({ locations: 3, daysBack, daysAhead, every: 300 }));

/** n8n computes nothing in a dialog, so what it costs is an example. */
const cost: INodeProperties = {
  displayName: `Each poll asks Claire once for every location and day. ${example}. Every minute is five times as much.`,
  name: 'cost',
  type: 'notice',
  default: '',
};

const locationIds = severalLocations(
  'The locations to poll. Leave it empty for all locations of the API key.',
);

const changes: INodeProperties = {
  displayName: 'Changes',
  name: 'changes',
  type: 'multiOptions',
  options: [
    { name: 'Created', value: 'created', description: 'Claire has a new appointment' },
    { name: 'Details', value: 'details', description: 'Other fields have changed' },
    {
      name: 'Gone',
      value: 'gone',
      description: 'It is no longer at Claire, or has left the polled days or locations',
    },
    {
      name: 'Status',
      value: 'status',
      description: 'It has another status; one that came and went between two polls counts too',
    },
    {
      name: 'Time',
      value: 'time',
      description: 'It has another time, or another planned start or end',
    },
  ],
  default: [],
  description: 'Which changes start the workflow. Leave it empty for all.',
};

export const parameters: INodeProperties[] = [
  cost,
  locationIds,
  ...daysAround('poll', defaultChangesSettings, { maxValue: maxDays }),
  changes,
  {
    displayName: 'Include Appointment',
    name: 'includeAppointment',
    type: 'boolean',
    default: false,
    description:
      'Whether to add the appointment as Claire has it now. This costs no extra request.',
  },
];

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { IDataObject } from 'n8n-workflow';
import { z } from 'zod/v4';
import { listMapperFields } from '../../nodes/Claire/actions/appointment/import-fields';
import { locationIds } from '../../sandbox/data/dealer';
import type { NodeRun } from './engine';
import { row } from './import-rows';
import {
  describedBy,
  listIssues,
  keptParameters,
  ownParameters,
  savedNode,
  savedNodes,
  valuesNotOffered,
} from './saved-nodes';
import { today } from './today';
import { startTriggerAt } from './trigger-lab';
import { withClaire } from './with-claire';

const names = [...savedNodes.keys()];

describe.each(names)('the node of version 0.1.0 %s', (name) => {
  const node = savedNode(name);

  it('has a type and a version that the package still has', () => {
    expect([describedBy(node).version].flat()).toContain(node.typeVersion);
  });

  it('has no parameter that the node does not know or show any more', () => {
    expect(keptParameters(node)).toMatchObject(ownParameters(node));
  });

  it('has no value that the node does not offer any more', () => {
    expect(valuesNotOffered(node)).toEqual([]);
    expect(listIssues(node)).toBeNull();
  });
});

describe('the mapping that version 0.1.0 saved for an import', () => {
  it('fills fields that an import still has', () => {
    const { parameters } = savedNode('import-tonights-appointments: Import appointments');
    const { value } = z
      .object({ value: z.record(z.string(), z.unknown()) })
      .parse(parameters.appointment);

    const known = listMapperFields(parameters.nested, 1).map(({ id }) => id);

    expect(Object.keys(value).filter((field) => !known.includes(field))).toEqual([]);
  });
});

const claire = withClaire({ seed: 1, importDelay: 0 });

/** An appointment that has what the saved expressions ask for. */
function appointment() {
  const found = claire.claire
    .appointments()
    .find((one) => one.driver_dms_number !== null && one.vin !== '' && one.car_check_started);
  if (found === undefined) throw new Error('The sandbox has no such appointment');
  return found;
}

/** Where all come today: the sandbox has none on a Sunday, and not every one has each field. */
function locationOfToday(): IDataObject {
  const id = locationIds.amersfoort;
  const its = claire.claire.appointments().filter(({ location_id }) => location_id === id);
  for (const one of its) claire.claire.change(one.id, { time: `${today()}T12:00:00Z` });
  return { id };
}

/** A webhook whose delivery has failed. */
async function failedWebhook(): Promise<IDataObject> {
  const { json } = await claire.run({
    parameters: {
      resource: 'webhook',
      operation: 'create',
      name: 'Gone',
      url: 'http://127.0.0.1:1/gone',
      trigger: 4,
      options: {},
    },
  });
  claire.claire.fire(4, appointment().id);
  await claire.claire.settled();
  return { id: Number(json[0]?.ID) };
}

const tonight: IDataObject = {
  Afspraaknr: '900101',
  Werkorder: 'WO-90101',
  Aangemaakt: '18-11-2026',
  Datum: '26-11-2026',
  Tijd: '07:30',
  Vestiging: '11',
  Autonr: 'A5001',
  VIN: 'WVWZZZ1KZAW000101',
  Merk: 'Volkswagen',
  Model: 'Golf',
  Kenteken: 'AB-123-C',
  Klantnr: 'K7001',
  Aanhef: 'Mevr.',
  Voornaam: 'Sanne',
  Achternaam: 'de Vries',
  'E-mail': 'sanne.devries@example.com',
  Mobiel: '+31600000101',
  Werknr: 'I1',
  Werk: 'Grote beurt',
};

interface Run {
  /** The item that comes in, as the workflow makes it. */
  item: () => IDataObject | Promise<IDataObject>;
  gives?: IDataObject;
  before?: string;
}

const nothing: Run = { item: () => ({}) };

const runs: Readonly<Record<string, Run>> = {
  'ask-claire: Locations': nothing,
  'ask-claire: Appointments of a day': {
    item: () => ({
      location_id: appointment().location_id,
      day: appointment().time_car_app.slice(0, 10),
    }),
  },
  'ask-claire: Checks of an appointment': { item: () => ({ appointment_id: appointment().id }) },
  'car-ready: Look the appointment up': { item: () => ({ appointmentId: appointment().id }) },
  'demo-workflow: Import': { item: () => row(1), gives: { wo_nr: 'WO-1', status: 'imported' } },
  'demo-workflow: Look up': { item: () => ({ appointmentId: appointment().id }) },
  'import-and-reasons: Import': {
    item: () => row(2),
    gives: { wo_nr: 'WO-2', status: 'queued' },
  },
  'import-and-reasons: Confirm import': {
    item: async () => {
      const { json } = await claire.run({
        parameters: ownParameters(savedNode('import-and-reasons: Import')),
        items: [row(3)],
      });
      await claire.claire.settled();
      return json[0] ?? {};
    },
    gives: { wo_nr: 'WO-3', status: 'imported' },
  },
  'import-tonights-appointments: Import appointments': {
    item: () => tonight,
    gives: { wo_nr: 'WO-90101', dms_nr: '900101', location_id: 11, status: 'imported' },
  },
  'webhook-health: List webhooks': { item: failedWebhook, gives: { name: 'Gone' } },
  'webhook-health: Get their errors': { item: failedWebhook },
  'who-is-calling: All locations': nothing,
  'who-is-calling: Appointments of the customer': {
    before: 'Form',
    item: () => ({
      id: appointment().location_id,
      kind: 'driver',
      Number: ` ${String(appointment().driver_dms_number)} `,
    }),
  },
  'who-is-calling: Appointments of today': {
    item: locationOfToday,
  },
  'who-is-calling: Car': { item: () => ({ vin: String(appointment().vin) }) },
  'who-is-calling: Checks': {
    before: 'Each appointment once',
    item: () => ({ id: appointment().id }),
  },
};

/** What came out of each of these nodes, and started with each trigger, in version 0.1.0. */
const fields = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(path.join(__dirname, 'saved', 'fields.json'), 'utf8')));

/** Of the item, and of the customer in it; what Claire nests passes through as it came. */
function fieldsIn(items: readonly IDataObject[]): string[] {
  const names = items.flatMap((item) => [
    ...Object.keys(item),
    ...listKeys(item.customer).map((name) => `customer.${name}`),
  ]);
  return [...new Set(names)];
}

function listKeys(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

describe('a node that version 0.1.0 saved', () => {
  it.each(Object.entries(runs))('gives what it gave: %s', async (name, run) => {
    const node = savedNode(name);
    const { error, failed, json } = await claire.run({
      parameters: ownParameters(node),
      items: [await run.item()],
      asTool: node.type.endsWith('Tool'),
      ...readOnError(node.onError),
      ...(run.before !== undefined && { before: run.before }),
    });

    expect([error?.message, failed]).toEqual([undefined, []]);
    expect(fieldsIn(json)).toEqual(expect.arrayContaining(fields[name] ?? ['as recorded']));
    if (run.gives !== undefined) expect(json).toEqual([expect.objectContaining(run.gives)]);
  });

  const triggers = names.filter((name) => savedNode(name).type.endsWith('Trigger'));

  it.each(triggers)('starts its workflow with what it started with: %s', async (name) => {
    const { parameters, typeVersion } = savedNode(name);
    const trigger = await startTriggerAt(claire.claire, { parameters, typeVersion });

    await trigger.activate();
    const events = claire.claire.webhooks().map(({ webhook_trigger_id: event }) => event);
    for (const event of events) claire.claire.fire(event, appointment().id);
    await claire.claire.settled();
    await trigger.idle();

    expect([...events].sort((one, other) => one - other)).toEqual(parameters.events);
    expect(trigger.executions).toHaveLength(events.length);
    expect(fieldsIn(trigger.executions)).toEqual(
      expect.arrayContaining(fields[name] ?? ['as recorded']),
    );
    expect(trigger.warnings).toEqual([]);
  });

  it('is run here, whichever it is', () => {
    const run = [...Object.keys(runs), ...triggers];

    expect(names.filter((name) => !run.includes(name))).toEqual([]);
    expect(Object.keys(fields).sort()).toEqual([...names].sort());
  });
});

function readOnError(saved: unknown): Pick<NodeRun, 'onError'> {
  if (saved === 'continueErrorOutput' || saved === 'continueRegularOutput') {
    return { onError: saved };
  }
  return {};
}

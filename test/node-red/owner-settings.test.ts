import { describe, expect, it } from '@jest/globals';
import { z } from 'zod/v4';
import { appointment } from '../unit/import/appointments';
import { flowAround } from './flow';
import { flowsWith as importWith, forgetAll, handled } from './import-lab';
import { given, withNodeRed } from './lab';
import { flowsWith, held, readState, trigger } from './trigger-lab';
import { until } from './until';

const reader = {
  username: 'reader',
  /** Of "only-for-the-lab". */
  password: '$2a$04$pz9Yf/QnZF6Q46TcSgPO7OSXyzc.EAwpYZb744ZDS1RmTSdIE7vRy',
};

/** What a Node-RED may have otherwise than the one of all other tests. */
const settings = {
  lang: 'de',
  // Everybody may do everything, but for who signs in with this password.
  adminAuth: {
    type: 'credentials',
    users: [{ ...reader, permissions: 'read' }],
    default: { permissions: '*' },
  },
  // With the editor away from the root, nothing reads a body before the route of the package.
  httpAdminRoot: '/admin',
  httpNodeRoot: '/flows-of/workshop',
  apiMaxLength: '1mb',
  claireConfigPublicUrl: 'https://settings.example.com',
};

// Five hours behind UTC in November, four in July.
const lab = withNodeRed({}, { settings, env: { TZ: 'America/New_York' } });

const get = (id: object) => ({ operation: 'appointment.get', parameters: { id }, maxWait: '0' });

describe('an error in the language of Node-RED', () => {
  it('says what happened and what to do, then to what, in Claire’s words', async () => {
    const { error } = await lab.call(get(given(999_999, 'num')));

    expect(error?.code).toBe('CLAIRE_NOT_FOUND');
    expect(error?.message).toMatch(
      /^Error: Claire hat das nicht .*\. Prüfen Sie die Nummer, .*\nCould not get appointment 999999: .* \(HTTP 404\)\. It said: ./,
    );
  });

  it('names each field that is wrong', async () => {
    const { error } = await lab.call(get(given(-1, 'num')));

    expect(error?.message).toMatch(
      /^Error: Die Eingabe stimmt nicht; an Claire wurde nichts gesendet\.\n(.*\n)*id: .+/,
    );
  });

  it('says of a node that is not set up what to do in the dialog, and nothing in another language', async () => {
    await lab.deploy([lab.account(), ...flowAround({ ...get(given(1)), account: '' })]);

    const { error } = await lab.run();

    expect(error?.message).toBe(
      'Error: Der Node hat kein Claire-Konto, oder sein Konto ist deaktiviert. Öffnen Sie den Node, wählen Sie ein Konto und führen Sie einen Deploy aus.',
    );
  });

  it('holds what an expression says, whatever signs are in it', async () => {
    const { error } = await lab.call(get(given('$error("__reason__ $t(x) $&")', 'jsonata')));

    expect(error?.message).toMatch(/Der Wert von id .*: .*__reason__ \$t\(x\) \$&/);
  });
});

async function signIn(): Promise<string> {
  const client = { client_id: 'node-red-editor', grant_type: 'password', scope: 'read' };
  const { username } = reader;
  const body = new URLSearchParams({ ...client, username, password: 'only-for-the-lab' });
  const sent = { method: 'POST', body };
  const response = await fetch(`${lab.nodeRed.url}/admin/auth/token`, sent);
  return `Bearer ${z.object({ access_token: z.string() }).parse(await response.json()).access_token}`;
}

it.each(['/claire/test', '/claire/address', '/claire/lists/locations'])(
  'a user who may not change flows may not ask %s, which would use the key of the account',
  async (at) => {
    const headers = { authorization: await signIn() };

    expect((await lab.fetch('/flows', { headers })).status).toBe(200);
    expect((await lab.fetch(at, { method: 'POST', headers })).status).toBe(401);
    expect(lab.claire.requests()).toEqual([]);
  },
);

describe('a trigger of a Node-RED with other roots for its editor and its routes', () => {
  it('is called below the root of the routes, and takes what Claire sends', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab)));
    await until('it has its webhook', () => held(lab).length === 1);

    expect(held(lab)).toEqual(['4 /flows-of/workshop/claire/webhook/trigger']);
    lab.claire.fire(4, lab.first().id);
    await until('the event comes', async () => (await readState(lab)).messages.length === 1);
  });

  it('is called where the settings say, when neither it nor its account knows better', async () => {
    await lab.deploy(flowsWith(lab, trigger(lab, { publicUrl: '' })));
    await until('it is registered', () => lab.claire.webhooks().length === 1);

    expect(lab.claire.webhooks()[0]?.url).toBe(
      'https://settings.example.com/flows-of/workshop/claire/webhook/trigger',
    );
  });
});

describe('times in the zone of the server', () => {
  /** Makes a date of what a test writes as `date: …`, as a database node would. */
  const withDates = `
    const messages = msg.payload;
    for (const { payload } of messages) {
      for (const field of ['time_car_app', 'car_apk_date']) {
        const [, date] = /^date: (.*)$/.exec(payload[field]) ?? [];
        if (date) payload[field] = new Date(date);
      }
    }
    return [messages];`;
  const Sent = z.object({ appointments: z.array(z.record(z.string(), z.unknown())) });

  it.each([
    ['2026-07-25 08:30', '2026-07-25T08:30:00-04:00'],
    ['date: 2026-11-25T22:30:00Z', '2026-11-25T17:30:00-05:00'],
  ])('are those without one: %s; a date at its midnight keeps its day', async (time, read) => {
    const flows = importWith(lab);
    await lab.deploy(flows.map((one) => (one.id === 'each' ? { ...one, func: withDates } : one)));
    await forgetAll(lab);
    const fields = { time_car_app: time, car_apk_date: 'date: 2027-03-01T05:00:00Z' };
    await handled(lab, { payload: appointment(1, { location_id: 11, ...fields }) });

    const [sent] = lab.claire.requests().map(({ body }) => Sent.parse(body).appointments[0]);
    expect(sent).toMatchObject({ time_car_app: read, car_apk_date: '2027-03-01T00:00:00Z' });
  });

  it('are so in the preview of the editor, which knows that zone', async () => {
    const response = await lab.fetch('/settings');

    expect(await response.json()).toMatchObject({ claireImportOwnZone: 'America/New_York' });
  });

  it.each([
    [Date.parse('2026-11-25'), '2026-11-25'],
    ['2026-11-25T00:00:00-05:00', '2026-11-25'],
    ['2026-11-25T01:00:00Z', '2026-11-24'],
  ])('have the day of a look-up: of %s it is %s', async (day, asked) => {
    const parameters = { location_id: given(11, 'num'), date: given('day', 'msg') };

    await lab.call({ operation: 'appointment.list', parameters }, { day });

    expect(lab.claire.requests().at(-1)?.body).toMatchObject({ date: `${asked}T00:00:00Z` });
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Mailbox, mailWithFile, startMailbox } from '../../tools/lab/mailbox';
import { root } from '../package/packed';
import { said } from './example-lab';
import { withMail } from './example-mail-lab';
import type { FlowNode } from './flow';
import { until } from './until';

const file = readFileSync(path.join(root, 'examples', 'data', 'english-dms.xlsx'));

const example = withMail();
const { lab } = example;
let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
});

afterAll(() => mailbox.close());

/** What a user fills in: where the mailbox is, and who may open it. */
function withMailbox(node: FlowNode): FlowNode {
  if (node.type !== 'e-mail in') return node;
  const { port, user, password } = mailbox;
  const credentials = { userid: user, password };
  return { ...node, server: '127.0.0.1', port: String(port), useSSL: false, credentials };
}

/** Until the new node waits for mail: what is there when it connects, it takes twice. */
async function deploy(alter = withMailbox): Promise<void> {
  const before = mailbox.watchers();
  await example.deploy('File by e-mail', {}, alter);
  await until('the mailbox is watched', () => mailbox.watchers() > before);
}

function deliver(from: string, cc?: string): void {
  const name = 'bookings.xlsx';
  mailbox.deliver(mailWithFile({ from, ...(cc && { cc }), subject: 'Bookings', name, file }));
}

describe('a file that the DMS sends by e-mail', () => {
  it('is imported as it comes, and no file of others is', async () => {
    await deploy();
    deliver('somebody@example.com');
    await until('the mail of another was read', () => mailbox.seen() === 1);
    deliver('dms@example.com');

    const outcomes = await said(lab, 'Outcomes');

    expect(outcomes).toHaveLength(220);
    const appointments = lab.claire
      .appointments()
      .filter(({ dms_number: number }) => number.startsWith('267'));
    expect(appointments).toHaveLength(220);
    expect(mailbox.seen()).toBe(2);
  });

  it('brings the reception its bad rows, and nobody who got the file', async () => {
    // By name, none of the file's locations is known.
    await deploy((node) =>
      node.type === 'claire-import' ? { ...node, locationBy: 'name' } : withMailbox(node),
    );
    deliver('dms@example.com', 'sales@example.com');
    const { to, from, subject, text } = await example.mail.next();

    expect([from, to]).toEqual(['workshop@example.com', ['reception@example.com']]);
    expect(subject).toBe('File by e-mail: appointments that were not imported');
    expect(text.match(/^Appointment 267\d+, work order \d+: Row \d+ /gm)).toHaveLength(220);
  });

  it('tells IT when Claire refuses the key', async () => {
    await deploy();
    lab.claire.failNext({ path: '/v1/locations', status: 401, times: null });
    deliver('dms@example.com');

    // The e-mail node may have taken the mail of the test before twice.
    const told = await example.mail.next(({ to }) => to.includes('it@example.com'));
    expect(told).toMatchObject({
      subject: 'Node-RED, File by e-mail: stopped',
      text: expect.stringContaining('API key'),
    });
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Mailbox, mailWithFile, startMailbox } from '../../tools/lab/mailbox';
import { emailModule, spreadsheetModule } from '../../tools/lab/node-red/palette';
import { root } from '../package/packed';
import { deployFlow, readFlow, said } from './example-lab';
import type { FlowNode } from './flow';
import { withNodeRed } from './lab';
import { until } from './trigger-lab';

const folder = path.join(root, 'node-red', 'examples');
const file = readFileSync(path.join(root, 'examples', 'data', 'english-dms.xlsx'));

let mailbox: Mailbox;

beforeAll(async () => {
  mailbox = await startMailbox();
});

afterAll(() => mailbox.close());

const lab = withNodeRed({ seed: 1, importDelay: 0 }, { palette: [emailModule, spreadsheetModule] });

/** What a user fills in: where the mailbox is, and who may open it. */
function withMailbox(node: FlowNode): FlowNode {
  if (node.type !== 'e-mail in') return node;
  const { port, user, password } = mailbox;
  const credentials = { userid: user, password };
  return { ...node, server: '127.0.0.1', port: String(port), useSSL: false, credentials };
}

function deliver(from: string): void {
  mailbox.deliver(mailWithFile({ from, subject: 'Bookings', name: 'bookings.xlsx', file }));
}

describe('a file that the DMS sends by e-mail', () => {
  it('is imported as it comes, and no file of others is', async () => {
    await deployFlow(lab, readFlow(folder, 'File by e-mail').map(withMailbox));
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
});

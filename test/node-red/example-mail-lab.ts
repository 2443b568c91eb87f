import path from 'node:path';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import type { NodeRedOptions } from '../../tools/lab/node-red/server';
import { type Receiver, startMailServer, type Mail } from '../../tools/lab/receivers';
import { root } from '../package/packed';
import { deployExample, type ExampleSettings } from './example-lab';
import type { FlowNode } from './flow';
import { withNodeRed } from './lab';
import { until } from './until';

export const folder = path.join(root, 'node-red', 'examples');
const day = 24 * 3_600_000;

/** A Node-RED with the examples' mail node, kept or of its own, and the server that its mail comes to. */
export function withMail(server?: NodeRedOptions) {
  let mail: Receiver<Mail>;
  let ago = 0;
  const options = { seed: 1, importDelay: 0, now: () => Date.now() - ago };
  const lab = withNodeRed(options, server);

  beforeAll(async () => {
    mail = await startMailServer();
  });
  afterEach(() => {
    mail.clear();
  });
  afterAll(() => mail.close());

  async function deploy(
    name: string,
    settings: Readonly<Record<string, string>> = {},
    alter: NonNullable<ExampleSettings['alter']> = (node) => node,
  ): Promise<void> {
    const all = { MAIL_SERVER: '127.0.0.1', MAIL_PORT: String(mail.port), ...settings };
    // A list is closed a second after its first line.
    const soon = (node: FlowNode) => (node.type === 'join' ? { ...node, timeout: '1' } : node);
    const altered = (node: FlowNode) => soon(alter(node));
    await deployExample(lab, folder, name, { settings: all, alter: altered });
  }

  /** Waits until the poll that this starts has ended. */
  async function polled(act: () => Promise<void>): Promise<void> {
    const lists = () =>
      lab.claire.requests().filter((request) => request.path.endsWith('/list')).length;
    const before = lists();
    await act();
    await until('the poll has ended', () => lists() >= before + 4 * 9);
    await lab.claire.settled();
  }

  return {
    lab,
    get mail(): Receiver<Mail> {
      return mail;
    },
    mailTo: (address: string) => mail.next(({ to }) => to.includes(address)),
    /** What the sandbox does in it was so long ago by its clock. */
    longAgo: async (milliseconds: number, act: () => void): Promise<void> => {
      ago = milliseconds;
      act();
      await lab.claire.settled();
      ago = 0;
    },
    deploy,
    polled,
    deployAndPoll: (name: string, alter?: ExampleSettings['alter']): Promise<void> =>
      polled(() => deploy(name, {}, alter)),
    /** One that a poll sees: it is moved to today. */
    ofToday: (index: number) => {
      const { id = 0, workorder_number: workOrder } =
        lab.claire.appointments().filter((one) => one.appointment_status_identifier === 1)[index] ??
        {};
      lab.claire.change(id, { time: `${localDay(Date.now())}T10:00:00Z` });
      return { id, workOrder: String(workOrder) };
    },
    /** The appointment is so many days from now. */
    move: (id: number, days: number): void => {
      lab.claire.change(id, { time: `${localDay(Date.now() + days * day)}T09:00:00Z` });
    },
  };
}

/** Where Node-RED runs, which is here. */
function localDay(time: number): string {
  return new Date(time).toLocaleDateString('sv');
}

import type { FastifyInstance } from 'fastify';
import { build } from './build';
import { change, type Change } from './change';
import { type ApiKey, dealerId } from './data/dealer';
import { keepStore, loadStore } from './data-file';
import type { Delivery } from './deliveries';
import { type EventDetails, fireEvent } from './events';
import type { Fault, FaultOptions } from './faults';
import type { Message } from './inbox';
import { startMailServer } from './mail-server';
import { type ImportBehaviour, type SandboxOptions, applyDefaults } from './options';
import { presentAppointment } from './present';
import type { AppointmentFields, AppointmentRecord } from './records/appointment';
import type { WebhookFields } from './records/webhook';
import type { RecordedRequest } from './request-log';
import { SandboxState } from './sandbox-state';

/** A running sandbox, for tests and for the demo. What it hands out is a copy: it never changes. */
export interface Sandbox {
  /** Without a slash at its end. */
  readonly url: string;
  /** The first key: all locations of the dealer. */
  readonly apiKey: string;
  readonly apiKeys: readonly ApiKey[];
  /** Of its mail server; 0 where there is none. */
  readonly mailPort: number;
  /** The dealer's appointments, those imported among them. */
  appointments(): AppointmentFields[];
  /** All webhooks of all keys, with their headers. */
  webhooks(): WebhookFields[];
  deliveries(): readonly Delivery[];
  requests(): readonly RecordedRequest[];
  /** The e-mails and text messages that flows sent to people. */
  inbox(): readonly Message[];
  /** Makes an event happen; returns how many webhooks are called. */
  fire(trigger: number, appointmentId: number, details?: EventDetails): number;
  /** Changes an appointment as people at Claire would; a status fires its event. */
  change(appointmentId: number, change: Change): AppointmentFields;
  /** Removes an appointment, as when its DMS takes it back. */
  removeAppointment(appointmentId: number): void;
  /** Removes a webhook as people at Claire would. */
  removeWebhook(id: number): void;
  /** Imports otherwise from now on: a slower queue, results that come late, twice or never. */
  importing(behaviour: Partial<ImportBehaviour>): void;
  failNext(fault: FaultOptions): Fault;
  clearFaults(): void;
  /** Answers 503 until the maintenance ends. */
  beginMaintenance(): void;
  endMaintenance(): void;
  /** Leaves the first key so many requests of its hour, as if others had used the rest. */
  leaveRequests(remaining: number): void;
  forgetRequests(): void;
  /** Everything as it was at the start. */
  reset(): void;
  /** Resolves when imports are done and webhooks have been called. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const settings = applyDefaults(options);
  const state = new SandboxState(settings);
  const app = build(state);
  const { host, port, mailPort, dataFile } = settings;
  const ends: (() => unknown)[] = [() => state.close(), () => app.close()];
  const close = async () => {
    for (const end of ends) await end();
  };
  try {
    if (dataFile !== '') loadStore(dataFile, state.store);
    await app.listen({ host, port });
    if (mailPort !== null) {
      const mail = await startMailServer({ host, port: mailPort }, (sent) => {
        state.inbox.add({ by: 'E-mail', ...sent });
      });
      state.mailPort = mail.port;
      ends.push(() => mail.close());
    }
    if (dataFile !== '') ends.push(keepStore(dataFile, state));
    return createSandbox(state, app, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function createSandbox(
  state: SandboxState,
  app: FastifyInstance,
  close: () => Promise<void>,
): Sandbox {
  const { apiKeys } = state.settings;
  const apiKey = apiKeys[0]?.key ?? '';
  return {
    url: formatAddress(app),
    apiKey,
    apiKeys,
    mailPort: state.mailPort,
    ...records(state),
    ...faults(state, apiKey),
    forgetRequests: () => {
      state.requests.clear();
      state.touch();
    },
    reset: () => {
      state.reset();
    },
    settled: () => state.settled(),
    close,
  };
}

/** What Claire has, and what people there do to it. */
function records(state: SandboxState) {
  return {
    appointments: () => listAppointments(state),
    webhooks: () =>
      [...state.store.webhooks.values()].map((one) => structuredClone(state.webhookNow(one))),
    deliveries: () => structuredClone(state.deliveries.entries),
    requests: () => structuredClone(state.requests.entries),
    inbox: () => structuredClone(state.inbox.entries),
    fire: (trigger, id, details) => fireEvent(state, trigger, findRecord(state, id), details),
    change: (id, wanted) => structuredClone(change(state, findRecord(state, id), wanted)),
    removeAppointment: (id) => {
      state.store.removeAppointment(id);
      state.touch();
    },
    removeWebhook: (id) => {
      state.store.webhooks.delete(id);
      state.touch();
    },
  } satisfies Partial<Sandbox>;
}

/** What goes otherwise than on a good day. */
function faults(state: SandboxState, ownKey: string) {
  return {
    importing: (behaviour) => {
      Object.assign(state.imports.behaviour, behaviour);
    },
    failNext: (fault) => {
      const added = state.faults.add(fault);
      state.touch();
      return added;
    },
    clearFaults: () => {
      state.faults.clear();
      state.touch();
    },
    beginMaintenance: () => {
      state.isInMaintenance = true;
      state.touch();
    },
    endMaintenance: () => {
      state.isInMaintenance = false;
      state.touch();
    },
    leaveRequests: (remaining) => {
      state.rates.leave(ownKey, remaining);
      state.touch();
    },
  } satisfies Partial<Sandbox>;
}

function formatAddress(app: FastifyInstance): string {
  const address = app.server.address();
  if (address === null || typeof address === 'string') return '';
  const isAny = address.address === '0.0.0.0' || address.address === '::';
  const host = isAny ? '127.0.0.1' : address.address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${String(address.port)}`;
}

function listAppointments(state: SandboxState): AppointmentFields[] {
  return [...state.store.appointments.values()]
    .filter((record) => record.dealerId === (state.settings.apiKeys[0]?.dealerId ?? dealerId))
    .map((record) => structuredClone(presentAppointment(state.store, record)));
}

function findRecord(state: SandboxState, id: number): AppointmentRecord {
  const record = state.store.appointments.get(id);
  if (!record) throw new Error(`The sandbox has no appointment ${String(id)}`);
  return record;
}

import { setImmediate as nextTick } from 'node:timers/promises';
import { defaultMaxWait } from '../../../claire/waits';
import { invalidField, isClaireError, toFacts } from '../../../claire/errors';
import type { CallOptions } from '../../../claire/client';
import { customerTypes, type AddedCustomer } from '../../../claire/contact';
import { type OutputChoice, outputs } from '../../../claire/simplify';
import { findAccount, type ClaireAccount } from '../../runtime/account/account';
import { clock } from '../../runtime/clock';
import {
  readNumber,
  readConfigText,
  readCustomerSettings,
  chooseTimeZone,
} from '../../runtime/config';
import { type Failure, toFailure, noAccount, SetupError } from '../../runtime/errors';
import { calendarIn } from '../../../claire/times';
import { findOwnZone } from '../../runtime/locale';
import { registry } from '../../runtime/registry';
import { guardedDone, guardedSend, toChangeable } from '../../runtime/guarded-message';
import { importSettings } from '../../runtime/imports/import-settings';
import { setFailed, setStatus, showStart } from '../../runtime/status';
import type { Done, Message, NodeConfig, NodeRed, RuntimeNode, Send } from '../../types/node-red';
import { find, perform, type Result } from './perform';
import {
  readInput,
  parseTypedInputs,
  type ApiOperation,
  apiOperationById,
  isEndpoint,
} from './operations';

export default function (RED: NodeRed): void {
  registry.flows.watch(RED);
  RED.nodes.registerType('claire-api', function (config) {
    RED.nodes.createNode(this, config);
    const account = findAccount(RED, readConfigText(config.account));
    const api = new ApiNode(RED, this, config, account);
    account?.join(this);
    this.on('input', (message, send, done) => {
      const finish = guardedDone(RED, this, done);
      api.take(message, send, finish).catch(finish);
    });
    this.on('close', (_removed, done) => {
      api.stop();
      void Promise.resolve(account?.leave(this)).finally(done);
    });
  });
}

class ApiNode {
  readonly #stopped = new AbortController();
  readonly #operation: ApiOperation | undefined;
  readonly #inputs: ReturnType<typeof parseTypedInputs>;
  #busy = 0;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly config: NodeConfig,
    private readonly account: ClaireAccount | undefined,
  ) {
    this.#operation = apiOperationById(readConfigText(config.operation));
    this.#inputs = this.#operation
      ? parseTypedInputs(this.#operation, config.parameters)
      : new Map();
    showStart(RED, node, account === undefined ? 'noAccount' : account.unusable?.code);
  }

  stop(): void {
    this.#stopped.abort();
    const count = this.#busy;
    // In the log, as Catch nodes may have stopped too.
    if (count > 0) this.node.warn(this.RED._('claire-api.warnings.stopped', { count }));
  }

  async take(received: Message, send: Send, done: Done): Promise<void> {
    this.#busy += 1;
    let message = received;
    try {
      message = toChangeable(received);
      const result = await this.#perform(message);
      const { RED, config } = this;
      // Of an earlier try: a flow that tries until there is none would never end.
      if (config.whenFailed === 'send') delete message.error;
      Object.assign(message, this.#facts(result));
      // A change is made by now: as a failure, a flow would make it again.
      const sending = this.#isRead() ? send : guardedSend(RED, this.node, send);
      for (const one of toMessages(RED, message, result, config)) {
        sending(one);
        // To copy a large one for each record takes long.
        await nextTick();
      }
      this.#finish();
      done();
    } catch (thrown) {
      this.#fail(message, thrown, send, done);
    }
  }

  #isRead(): boolean {
    const operation = this.#operation;
    return operation === undefined || !isEndpoint(operation) || operation.isRead;
  }

  async #perform(message: Message): Promise<Result> {
    const { RED, node, account, config } = this;
    if (account === undefined) throw noAccount();
    const operation = this.#operation;
    if (operation === undefined) throw unknownOperation(readConfigText(config.operation));
    if (account.unusable !== undefined) throw account.unusable;
    const addCustomer = readAddedCustomer(config, account);
    if (!this.#isRead()) checkPlace(RED, message, config);
    const input = await readInput(RED, node, this.#inputs, message);
    this.#show('asking');
    const call = {
      client: account.client,
      input,
      options: this.#options(),
      shown: readOutputChoice(config),
      addCustomer,
    };
    if (!isEndpoint(operation)) return find({ ...call, finding: readFindSettings(account) });
    return perform({
      ...call,
      operation,
      importing: importSettings(RED, node, account),
      returnAll: config.returnAll === true,
    });
  }

  #options(): CallOptions {
    return {
      signal: this.#stopped.signal,
      // The account's client serves all nodes: a flow of thousands must not hold this one up.
      queueKey: this,
      maxWait: readNumber(this.config.maxWait, 0, defaultMaxWait),
      onWait: ({ milliseconds }) => {
        this.#show('waiting', { seconds: Math.ceil(milliseconds / 1000) });
      },
    };
  }

  #facts({ answer, search }: Result): Partial<Message> {
    const operation = this.#operation?.id;
    if (answer === undefined) return { claire: { operation, ...search } };
    const { status, attempts, rate } = answer;
    const { limit, remaining, resetsAt } = rate;
    const reset = resetsAt === undefined ? {} : { resetsAt: new Date(resetsAt).toISOString() };
    return {
      statusCode: status,
      claire: { operation, attempts, rate: { limit, remaining, ...reset } },
    };
  }

  #show(key: 'asking' | 'waiting', values?: Readonly<Record<string, number>>): void {
    if (this.#stopped.signal.aborted) return;
    setStatus(this.RED, this.node, key === 'asking' ? 'working' : 'waiting', key, values);
  }

  #finish(): void {
    this.#busy -= 1;
    if (!this.#stopped.signal.aborted && this.#busy === 0) this.node.status({});
  }

  #fail(message: Message, thrown: unknown, send: Send, done: Done): void {
    this.#busy -= 1;
    const problem = toFailure(this.RED, thrown);
    if (isClaireError(thrown)) {
      const { status, ...rest } = toFacts(thrown);
      message.statusCode = status;
      message.claire = { operation: this.#operation?.id, ...rest };
    }
    const isStopped = this.#stopped.signal.aborted;
    if (!isStopped) setFailed(this.RED, this.node, problem.code);
    const isSent =
      !isStopped && this.config.whenFailed === 'send' && trySend(message, problem, send);
    done(isSent ? undefined : problem);
  }
}

/** Under the names that a Catch node gives them, so that a flow reads both alike. */
function trySend(message: Message, { message: text, code }: Failure, send: Send): boolean {
  message.error = { message: text, code };
  try {
    send(message);
    return true;
  } catch {
    // Node-RED cannot copy it for a second wire, and would end: a Catch node hears of it instead.
    return false;
  }
}

function readOutputChoice({ fields, selectedFields }: NodeConfig): OutputChoice {
  const chosen = readConfigText(selectedFields).split(',');
  const output = outputs.find((known) => known === fields) ?? 'simplified';
  return { output, fields: chosen.filter((field) => field !== '') };
}

/** Read before any request. */
function readAddedCustomer(config: NodeConfig, account: ClaireAccount): AddedCustomer | undefined {
  const given = readConfigText(config.addCustomer);
  if (given === '') return undefined;
  const type = customerTypes.find((known) => known === given);
  if (type !== undefined)
    return { type, ...readCustomerSettings(config, account, { hasEvent: false }) };
  throw invalidField('addCustomer', 'Add customer', 'must be driver, owner or contractor');
}

/** What day it is. */
function readFindSettings({ timeZone }: ClaireAccount) {
  return { clock, calendar: calendarIn(chooseTimeZone(timeZone) ?? findOwnZone(), clock) };
}

function unknownOperation(operation: string): SetupError {
  const key = operation === '' ? 'noOperation' : 'unknownOperation';
  return new SetupError(key, { operation }, { path: 'operation', message: 'is not known' });
}

/** The messages to send for one that came in, which is used for the last. */
export function* toMessages(
  RED: NodeRed,
  message: Message,
  { records, isList }: Result,
  config: Readonly<Partial<NodeConfig>>,
): Generator<Message, void, void> {
  if (config.output === 'parts') return yield* toParts(RED, message, records);
  yield put(RED, message, config, isList ? records : records[0]);
}

/** A change whose answer has no place would be made, told as failed, and made again. */
function checkPlace(RED: NodeRed, message: Message, config: NodeConfig): void {
  if (config.output !== 'property') return;
  let copy: Message;
  try {
    copy = RED.util.cloneMessage(message);
  } catch {
    return;
  }
  put(RED, copy, config, {});
}

function put(
  RED: NodeRed,
  message: Message,
  { output, property }: Readonly<Partial<NodeConfig>>,
  value: unknown,
): Message {
  const path = output === 'property' ? readConfigText(property) : '';
  if (path === '') return Object.assign(message, { payload: value });
  // What is set there is of no message.
  const isPlace = !path.includes('__proto__');
  if (isPlace && RED.util.setMessageProperty(message, path, value, true) === true) return message;
  throw new SetupError(
    'noPlace',
    { property: `msg.${path}` },
    { path: 'property', message: 'is no place for it' },
  );
}

/**
 * As the split node does it, so that a join node can put them together. What came in its payload is
 * in none of them; what else came is copied for each when its turn comes.
 */
function* toParts(
  RED: NodeRed,
  message: Message,
  records: readonly unknown[],
): Generator<Message, void, void> {
  const bare = { ...message, payload: undefined };
  const outer = message.parts === undefined ? {} : { parts: message.parts };
  const count = records.length;
  const shared = { ...outer, id: RED.util.generateId(), type: 'array', len: 1, count };
  for (const [index, payload] of records.entries()) {
    // Flows may change what they got.
    const base = index === count - 1 ? message : RED.util.cloneMessage(bare);
    yield Object.assign(base, { payload, parts: { ...shared, index } });
  }
}

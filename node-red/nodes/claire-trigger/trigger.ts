import { setImmediate as nextTick } from 'node:timers/promises';
import { enrich, outputOf } from '../../../claire/events';
import type { ClaireEvent, WantedWebhooks } from '../../../claire/webhooks';
import type { ClaireAccount } from '../../runtime/account';
import { backOff, mayHelp } from '../../runtime/back-off';
import { failure } from '../../runtime/errors';
import { evaluate } from '../../runtime/evaluate';
import { isDeploying, untilStarted } from '../../runtime/flows';
import { publishResult } from '../../runtime/import-results-hub';
import { parkedTriggers, stillThere } from '../../runtime/parked-triggers';
import { Registration } from '../../runtime/registration';
import { setFailed, setStatus } from '../../runtime/status';
import { type Refusal, warning } from '../../runtime/warnings';
import { closeHook, openHook } from '../../runtime/webhook-route';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import type { TriggerSettings } from './config';

/** Who stops Node-RED waits for us, and not for long. */
const mostForRemoval = 5000;

/** One life of a trigger node: from a start of its flow to the next stop. */
export class Trigger {
  readonly #stopped = new AbortController();
  readonly #pending = new Set<ClaireEvent>();
  readonly #warned = new Map<string, number>();
  readonly #registration: Registration;
  #isRegistering = true;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly account: ClaireAccount,
    private readonly settings: TriggerSettings,
    private readonly parked = parkedTriggers,
  ) {
    const left = parked.unpark(node.id, account);
    this.#registration = left ?? new Registration(account, settings.url);
  }

  start(): void {
    const { node } = this;
    openHook(node.id, {
      hashes: () => this.#registration.hashes(),
      isRegistering: () => this.#isRegistering,
      take: (event) => {
        // Imports that wait for their results share this webhook.
        publishResult(this.account.fingerprint, event);
        void this.#take(event);
      },
      refused: (status, reason) => {
        this.#tellRefused(status, reason);
      },
    });
    for (const event of this.#registration.unheard.splice(0)) void this.#take(event);
    // From now on, as its turn may come when they have started already.
    const started = untilStarted(this.#stopped.signal);
    void this.parked.inTurn(node.id, this.account, async () => {
      await started;
      await this.#register();
      this.#isRegistering = false;
    });
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    if (isDeploying()) {
      this.#registration.unheard.push(...this.#pending);
      this.#pending.clear();
      this.parked.park(this.RED, this.node.id, this.#registration);
      return;
    }
    closeHook(this.node.id);
    await this.parked.inTurn(this.node.id, this.account, () => this.#remove());
  }

  /** Never rejects. */
  async #register(): Promise<void> {
    const wanted = await this.#wanted();
    if (this.#registration.holds(wanted)) {
      this.#show('good', 'registered');
      return;
    }
    for (let tries = 0; !this.#stopped.signal.aborted; tries += 1) {
      if (await this.#tried(wanted, tries)) return;
    }
  }

  /** Whether it ended, one way or the other. */
  async #tried(wanted: WantedWebhooks, tries: number): Promise<boolean> {
    const { signal } = this.#stopped;
    this.#show('working', 'registering');
    try {
      await this.#registration.register(wanted, signal);
      this.#show('good', 'registered');
      return true;
    } catch (thrown) {
      if (signal.aborted) return true;
      if (!mayHelp(thrown)) {
        this.#refused(thrown);
        return true;
      }
      if (tries === 0) this.node.warn(failure(this.RED, thrown).message);
      const wait = backOff(tries, this.parked.random);
      this.#show('waiting', 'retry', { seconds: Math.ceil(wait / 1000) });
      await this.parked.clock.sleep(wait, signal);
      return false;
    }
  }

  #refused(thrown: unknown): void {
    const error = failure(this.RED, thrown);
    setFailed(this.RED, this.node, error.code);
    this.node.error(error, {});
  }

  async #remove(): Promise<void> {
    try {
      await this.#registration.remove(AbortSignal.timeout(mostForRemoval));
    } catch (thrown) {
      const text = stillThere(this.RED, this.node.id, this.#registration, thrown);
      if (text !== undefined) this.node.warn(text);
    }
  }

  async #wanted(): Promise<WantedWebhooks> {
    const { wishes, url } = this.settings;
    const named = { type: 'env', value: 'NR_FLOW_NAME' };
    const flow = await evaluate(this.RED, this.node, named).catch(() => undefined);
    const names = [flow, this.node.name].filter((one) => typeof one === 'string' && one !== '');
    return { ...wishes, url, name: `Node-RED: ${names.join(', ') || 'claire trigger'}` };
  }

  /** Never rejects, and loses no event: what a deploy interrupts, the next node does. */
  async #take(event: ClaireEvent): Promise<void> {
    this.#pending.add(event);
    await nextTick();
    const { include, maxWait, linkTemplate } = this.settings;
    const calls = { maxWait, signal: this.#stopped.signal };
    const client = this.account.client;
    const extras = await enrich(event, include, () => ({ client, calls, linkTemplate }));
    if (!this.#pending.delete(event)) return;
    if (extras.includeError !== undefined) {
      const details = extras.includeError.message;
      this.node.warn(warning(this.RED, 'includeMissing', { details }));
    }
    this.node.send({ topic: event.eventName ?? undefined, payload: outputOf(event, extras) });
  }

  /** Once a minute, or whoever finds the address could fill the log. */
  #tellRefused(status: number, reason: Refusal): void {
    const now = this.parked.clock.monotonic();
    if (now - (this.#warned.get(reason) ?? Number.NEGATIVE_INFINITY) < 60_000) return;
    this.#warned.set(reason, now);
    const values = { status, reason: warning(this.RED, reason) };
    this.node.warn(warning(this.RED, 'refused', values));
  }

  #show(
    look: 'good' | 'working' | 'waiting',
    key: 'registered' | 'registering' | 'retry',
    values?: Readonly<Record<string, number>>,
  ): void {
    if (!this.#stopped.signal.aborted) setStatus(this.RED, this.node, look, key, values);
  }
}

import { mayCall } from '../../../claire/callers';
import { isClaireError } from '../../../claire/errors';
import type { WantedWebhooks } from '../../../claire/webhooks';
import type { ClaireAccount } from '../../runtime/account/account';
import { retry } from '../../runtime/clock';
import { toFailure } from '../../runtime/errors';
import { evaluate } from '../../runtime/config';
import type { Hook } from '../../runtime/webhooks/listeners';
import type { Registry } from '../../runtime/registry';
import { warnKeptWebhooks, type Refusal, warning } from '../../runtime/warnings';
import { openTrigger, removeAtStop } from '../../runtime/webhooks/stored-triggers';
import type { Registration } from '../../runtime/webhooks/registration';
import { type Appearance, setFailed, setStatus } from '../../runtime/status';
import type { NodeRed, RuntimeNode } from '../../types/node-red';
import { AddressProbe } from './address-probe';
import type { TriggerNodeSettings } from './config';
import { FailedDeliveries } from './failed-deliveries';
import { ReceivedEvents } from './received-events';

const checkEvery = 3_600_000;

/** One life of a trigger node: from a start of its flow to the next stop. */
export class Trigger {
  readonly #stopped = new AbortController();
  readonly #warned = new Map<string, number>();
  readonly #registration: Registration;
  readonly #failedDeliveries: FailedDeliveries;
  readonly #received: ReceivedEvents;
  readonly #hook: Hook;
  readonly #probe: AddressProbe;
  #isRegistering = true;
  #isRegistered = false;
  /** Claire's last refusal, if another try may end it: at the limit, that would make and delete some. */
  #refusal: string | undefined;

  constructor(
    private readonly RED: NodeRed,
    private readonly node: RuntimeNode,
    private readonly account: ClaireAccount,
    private readonly settings: TriggerNodeSettings,
    private readonly registry: Registry,
  ) {
    this.#registration = openTrigger(registry, node.id, account, settings.url);
    const onChange = () => {
      if (this.#isRegistered || this.#failedDeliveries.count > 0) this.#showRegistered();
    };
    const shared = { registration: this.#registration, stopped: this.#stopped.signal };
    const life = { RED, node, account, settings, registry, ...shared };
    this.#failedDeliveries = new FailedDeliveries(life, onChange);
    this.#probe = new AddressProbe(life, this.#failedDeliveries, onChange);
    this.#received = new ReceivedEvents(life);
    this.#hook = this.#createHook();
  }

  start(): void {
    this.registry.hooks.open(this.node.id, this.#hook);
    this.#received.resume();
    this.#registration.onInvalidated = () => {
      void this.#register(Promise.resolve());
    };
    // From now on, as its turn may come when they have started already.
    void this.#register(this.registry.flows.untilStarted(this.#stopped.signal));
    void this.#checkHourly();
  }

  async stop(): Promise<void> {
    this.#stopped.abort();
    this.#probe.close();
    this.#received.leave();
    if (this.registry.flows.isDeploying || this.account.whenStopped === 'keep') {
      this.registry.keptTriggers.keep(this.RED, this.node.id, this.#registration);
      return;
    }
    this.registry.hooks.close(this.node.id, this.#hook);
    await removeAtStop(this.RED, this.registry, this.node, this.#registration);
  }

  #createHook(): Hook {
    return {
      hashes: () => this.#registration.hashes(),
      isRegistering: () => this.#isRegistering,
      isAllowed: (caller) => mayCall(caller, this.settings.callers),
      called: (call) => {
        this.#probe.called(call);
      },
      take: (event) => {
        // Imports that wait for their results share this webhook, whatever is chosen.
        this.registry.results.publish(this.account.fingerprint, event);
        this.#failedDeliveries.recover();
        void this.#received.take(event);
      },
      refused: (status, reason) => {
        this.#warnOfRefusal(status, reason);
      },
    };
  }

  /** Never rejects. Each try has a turn of its own: what another account has is removed in others. */
  async #register(started: Promise<void>): Promise<void> {
    const { clock, random, keptTriggers } = this.registry;
    const attempt = () =>
      keptTriggers.runExclusive(this.node.id, async () => {
        await started;
        await this.#try();
      });
    let isFirst = true;
    const onFailure = (thrown: unknown, wait: number | undefined): void => {
      if (wait === undefined) this.#refused(thrown);
      else {
        if (isFirst) this.node.warn(toFailure(this.RED, thrown).message);
        isFirst = false;
        this.#show('waiting', 'retry', { seconds: Math.ceil(wait / 1000) });
      }
    };
    this.#isRegistering = true;
    this.#isRegistered = false;
    const { signal } = this.#stopped;
    await retry(attempt, { clock, random, signal, maxAttempts: Infinity, onFailure });
    this.#isRegistering = false;
  }

  async #try(): Promise<void> {
    const wanted = await this.#wanted();
    if (this.#isStopped()) return;
    const isHeld = this.#registration.holds(wanted);
    if (!isHeld) {
      this.#show('working', 'registering');
      await this.#registration.register(wanted, this.#stopped.signal);
    }
    this.#isRegistered = true;
    this.#refusal = undefined;
    this.#showRegistered();
    this.#warnOfOtherPort();
    const alone = warnKeptWebhooks(this.RED, this.node.id, this.#registration);
    for (const text of alone) this.node.warn(text);
    void this.#check(this.registry.hooks.takeMissed(this.node.id) && isHeld);
  }

  /** Never rejects. */
  async #check(hasMissed: boolean): Promise<void> {
    await this.#failedDeliveries.tell(hasMissed);
    if (!this.#isStopped()) await this.#probe.ask();
  }

  /** Never rejects. Where calls do not arrive any more, or never did, no event can say so. */
  async #checkHourly(): Promise<void> {
    const { signal } = this.#stopped;
    while (!this.#isStopped()) {
      await this.registry.clock.sleep(checkEvery, signal);
      if (this.#isStopped()) return;
      if (this.#isRegistered) await this.#failedDeliveries.tell(true);
      else if (this.#refusal !== undefined) await this.#register(Promise.resolve());
    }
  }

  /** In yellow, until it is certain that Claire's calls come. */
  #showRegistered(): void {
    const { count } = this.#failedDeliveries;
    const { state } = this.#probe;
    if (state === 'silent') this.#show('partly', 'noCall');
    else if (count > 0) this.#show('partly', 'failedDeliveries', { count });
    else if (state === 'proven') this.#show('good', 'registered');
    else if (this.settings.listensAt !== undefined) this.#show('partly', 'otherPort');
    else this.#show('partly', 'registered');
  }

  #warnOfOtherPort(): void {
    const { listensAt: own, url } = this.settings;
    if (own === undefined || this.#probe.state === 'proven') return;
    this.node.warn(warning(this.RED, 'otherPort', { address: new URL(url).origin, own }));
  }

  #isStopped(): boolean {
    return this.#stopped.signal.aborted;
  }

  #refused(thrown: unknown): void {
    const error = toFailure(this.RED, thrown);
    setFailed(this.RED, this.node, error.code);
    if (error.message !== this.#refusal) this.node.error(error, {});
    // A gateway that is being changed refuses in the same way as one for a wrong key.
    const isOfClaire = isClaireError(thrown) && thrown.status !== undefined;
    const isLimit = error.code === 'CLAIRE_WEBHOOK_LIMIT';
    this.#refusal = isOfClaire && !isLimit ? error.message : undefined;
  }

  async #wanted(): Promise<WantedWebhooks> {
    const { trigger, url } = this.settings;
    const named = { type: 'env', value: 'NR_FLOW_NAME' };
    const flow = await evaluate(this.RED, this.node, named).catch(() => undefined);
    const names = [flow, this.node.name].filter((one) => typeof one === 'string' && one !== '');
    return { ...trigger, url, name: `Node-RED: ${names.join(', ') || 'claire trigger'}` };
  }

  /** Once a minute, as anyone who finds the address could fill the log. */
  #warnOfRefusal(status: number, reason: Refusal): void {
    const now = this.registry.clock.monotonic();
    if (now - (this.#warned.get(reason) ?? Number.NEGATIVE_INFINITY) < 60_000) return;
    this.#warned.set(reason, now);
    const values = { status, reason: warning(this.RED, reason) };
    this.node.warn(warning(this.RED, 'refused', values));
  }

  #show(appearance: Appearance, key: string, values?: Readonly<Record<string, number>>): void {
    if (!this.#isStopped()) setStatus(this.RED, this.node, appearance, key, values);
  }
}

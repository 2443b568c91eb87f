/** What we use of Node-RED's runtime, as it is in 4.0 to 5.0; the published types are of 1.3. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server } from 'node:net';

export interface NodeRed {
  readonly nodes: {
    createNode(node: RuntimeNode, config: NodeConfig): void;
    registerType(
      type: string,
      constructor: (this: RuntimeNode, config: NodeConfig) => void,
      options?: {
        credentials?: Readonly<Record<string, { type: 'text' | 'password' }>>;
        /** The editor sees those that are exportable. */
        settings?: Readonly<Record<string, { value: string; exportable: true }>>;
      },
    ): void;
    getNode(id: string): RuntimeNode | null | undefined;
    /** Gives each node of the deployed flows as it was saved, also those that are disabled. */
    eachNode(work: (config: NodeConfig) => void): void;
    getCredentials(id: string): Readonly<Record<string, unknown>> | undefined;
  };
  readonly util: {
    evaluateNodeProperty(
      value: unknown,
      type: string,
      node: RuntimeNode | undefined,
      message: Message | undefined,
      callback: (error: unknown, value: unknown) => void,
    ): void;
    setMessageProperty(message: Message, path: string, value: unknown, create: boolean): unknown;
    cloneMessage(message: Message): Message;
    generateId(): string;
  };
  readonly httpAdmin: Router;
  readonly httpNode: Router;
  readonly auth: { needsPermission(permission: string): Handler };
  readonly settings: Readonly<Record<string, unknown>>;
  readonly events: {
    on(name: string, listener: (event: unknown) => void): unknown;
  };
  readonly log: { warn(text: string): void };
  /** None where another program has embedded Node-RED without one. */
  readonly server: Server | null | undefined;
  /** Translates a key of this set of nodes, in the language of the runtime. */
  _(key: string, values?: Readonly<Record<string, string | number>>): string;
}

/** A node as it was saved, whatever an imported flow holds. */
export interface NodeConfig {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly [property: string]: unknown;
}

export interface Message {
  _msgid?: string;
  payload?: unknown;
  topic?: unknown;
  parts?: unknown;
  statusCode?: unknown;
  claire?: unknown;
  complete?: unknown;
  [property: string]: unknown;
}

/** For several outputs, a list with what goes to each: a message, a list of messages or null. */
export type Send = (messages: Message | (Message | Message[] | null)[] | null | undefined) => void;

export type Done = (error?: unknown) => void;

export interface NodeStatus {
  readonly fill?: 'red' | 'green' | 'yellow' | 'blue' | 'grey';
  readonly shape?: 'ring' | 'dot';
  readonly text?: string;
}

export interface RuntimeNode {
  readonly id: string;
  readonly type: string;
  readonly name?: string;
  /** The tab or the subflow that it is on. */
  readonly z?: string;
  readonly credentials?: Readonly<Record<string, unknown>>;
  on(event: 'input', listener: (message: Message, send: Send, done: Done) => void): void;
  on(event: 'close', listener: (removed: boolean, done: () => void) => void): void;
  send: Send;
  context(): NodeContext;
  status(status: NodeStatus): void;
  error(error: unknown, message?: Message): void;
  warn(text: unknown): void;
  log(text: unknown): void;
  debug(text: unknown): void;
}

/** The store that Node-RED is set up with; a store may be a file. */
export interface NodeContext {
  get(key: string, done: (error: unknown, value: unknown) => void): void;
  set(key: string, value: unknown, done: (error: unknown) => void): void;
}

export interface Request extends IncomingMessage {
  readonly body?: unknown;
  /** True once a body parser has read the stream, whatever came of it. */
  readonly _body: boolean;
  readonly params: Readonly<Record<string, string>>;
}

export interface Response extends ServerResponse {
  status(code: number): Response;
  json(body: unknown): Response;
}

export type Handler = (request: Request, response: Response, next: () => void) => void;

/** Node-RED's two Express apps. */
export interface Router {
  post(path: string, ...handlers: Handler[]): unknown;
}

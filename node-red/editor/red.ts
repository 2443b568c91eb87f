/** A key that is pressed. */
interface KeyPress {
  readonly key?: string;
  preventDefault(): void;
  isDefaultPrevented(): boolean;
}

/** The little of jQuery that the dialogs use. */
export interface Elements {
  readonly length: number;
  val(): unknown;
  val(value: string): this;
  text(value: string): this;
  attr(name: string, value: string): this;
  prop(name: string): unknown;
  prop(name: string, value: boolean): this;
  append(...children: Elements[]): this;
  appendTo(parent: Elements): this;
  closest(selector: string): Elements;
  find(selector: string): Elements;
  is(selector: string): boolean;
  next(selector: string): Elements;
  empty(): this;
  on(events: string, handler: (event: KeyPress) => void): this;
  off(events: string): this;
  trigger(event: string): this;
  toggle(shown: boolean): this;
  typedInput(options: TypedInputOptions): this;
  typedInput(method: 'instance'): TypedInput;
  typedInput(method: 'types', types: readonly TypedInputType[]): this;
  typedInput(method: 'type' | 'value', value: string): this;
  typedInput(method: 'type' | 'value'): unknown;
  editableList(options: EditableListOptions | 'empty'): this;
  editableList(method: 'addItem', data: object): this;
}

interface EditableListOptions {
  readonly height: number | 'auto';
  readonly addButton: string;
  readonly removable: boolean;
  /** Draws an item; an item that the user adds has no data. */
  readonly addItem: (container: Elements, index: number, data: object) => void;
  readonly removeItem: (data: object) => void;
}

/** What Node-RED draws for a typed input: the menu of its kinds, and of the choices of one kind. */
interface TypedInput {
  readonly menu?: Elements;
  readonly optionMenu?: Elements | null;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

export type TypedInputType =
  | string
  | {
      readonly value: string;
      readonly label: string;
      readonly icon?: string;
      readonly options?: readonly Choice[];
      readonly multiple?: boolean;
      /** Draws what is chosen of several. */
      readonly valueLabel?: (shown: Elements, chosen: readonly (Choice | string)[] | null) => void;
      readonly validate?: (value: string) => boolean;
      readonly expand?: () => void;
      /** With one parameter, or Node-RED takes it for what makes such a function. */
      readonly autoComplete?: (typed: string) => readonly string[];
    };

interface TypedInputOptions {
  readonly types: readonly TypedInputType[];
  readonly default?: string;
}

interface Answer {
  readonly responseJSON?: unknown;
}

interface Request {
  done(handler: (answer: unknown) => void): this;
  fail(handler: (answer: Answer) => void): this;
}

export interface JQuery {
  (selector: string, attributes?: Readonly<Record<string, string>>): Elements;
  ajax(request: {
    readonly url: string;
    readonly method: 'POST';
    readonly contentType: string;
    readonly data: string;
  }): Request;
}

type Parameters = Readonly<Record<string, string | number>>;

/** A node while its dialog is open, or while it is drawn. */
export interface EditorNode {
  readonly id: string;
  readonly z?: string;
  readonly d?: boolean;
  readonly type: string;
  readonly name?: string;
  readonly [property: string]: unknown;
}

/** Validators are told that they may answer with a sentence. */
export type Validity = true | string;

export interface EditorRed {
  _(key: string, parameters?: Parameters): string;
  readonly nodes: {
    registerType(type: string, definition: object): void;
    eachConfig(visit: (node: EditorNode) => void): void;
    node(id: string): EditorNode | null | undefined;
    /** The template that a node stands in, if it does. */
    subflow(id: string | undefined): EditorNode | undefined;
  };
  readonly utils: {
    validateTypedProperty(value: string, type: string, options?: object): boolean | string;
  };
  readonly editor: {
    editJSON(dialog: { value: string; complete: (value: string) => void }): void;
  };
  readonly tray: { resize(): void };
  /** The runtime's zone, which the preview cannot know by itself. */
  readonly settings: { readonly claireImportOwnZone?: string };
  readonly i18n: { lang(): string };
}

/** A choice of a select by its value, with the key of its text where that is not `<field>.<value>`. */
type Choice = string | readonly [value: string, key: string];

interface Field {
  /** Of Font Awesome; left out where a field belongs to the one above it. */
  readonly icon?: string;
  /** The key of its label, `label.<field>` unless it is given. */
  readonly label?: string;
  /** What the dialog's script calls the row, to hide it. */
  readonly row?: string;
}

interface TextField extends Field {
  /** An example that reads the same in all languages; `true` for the text `placeholder.<field>`. */
  readonly placeholder?: string | true;
}

interface Button {
  readonly icon?: string;
  readonly attributes?: string;
}

/**
 * Makes the rows of a node's dialog, as HTML. Texts are keys of the node's locale file: `label.<field>`
 * for the label of a field. Fields have the ids by which Node-RED saves them; `id` makes all others.
 */
export class FormRows {
  readonly #prefix: string;

  constructor(private readonly type: string) {
    this.#prefix = type === 'claire-account' ? 'node-config-input' : 'node-input';
  }

  name(): string {
    const shown = `data-i18n="[placeholder]${this.type}.label.name"`;
    return this.field('name', `<input type="text" ${this.fieldId('name')} ${shown} />`, {
      icon: 'tag',
    });
  }

  /** Node-RED puts a choice of configuration nodes in its place. */
  config(field: string, icon: string): string {
    return this.field(field, `<input type="text" ${this.fieldId(field)} />`, { icon });
  }

  text(field: string, { placeholder = '', ...labels }: TextField): string {
    const shown =
      placeholder === true
        ? `data-i18n="[placeholder]${this.type}.placeholder.${field}"`
        : `placeholder="${placeholder}"`;
    const attributes = `${this.fieldId(field)} ${shown} spellcheck="false" style="width: 70%;"`;
    return this.field(field, `<input type="text" ${attributes} />`, labels);
  }

  /** A number, with what it counts behind it. */
  number(field: string, unit: string, labels: Field): string {
    const attributes = `inputmode="numeric" ${this.fieldId(field)} style="width: 80px;"`;
    const input = `<input type="text" ${attributes} />`;
    return this.field(field, `${input}\n${this.span(`label.${unit}`)}`, labels);
  }

  select(field: string, choices: readonly Choice[], labels: Field): string {
    const options = choices.map((choice) => {
      const [value, key] = typeof choice === 'string' ? [choice, `${field}.${choice}`] : choice;
      return `<option value="${value}" ${this.key(key)}></option>`;
    });
    const select = `<select ${this.fieldId(field)} style="width: 70%;">\n${options.join('\n')}\n</select>`;
    return this.field(field, select, labels);
  }

  checkbox(field: string, row?: string): string {
    const target = `for="${this.#prefix}-${field}"`;
    const box = `<input type="checkbox" ${this.fieldId(field)} /> ${this.span(`label.${field}`)}`;
    const label = `<label ${target} class="claire-check">${box}</label>`;
    return this.row(`<label ${target}></label>\n${label}`, row);
  }

  /** A label, and a place for the boxes that the dialog's script makes. */
  boxes(name: string, field: string, icon: string): string {
    const label = withIcon(this.span(`label.${field}`), icon);
    return `<div class="form-row" role="group" aria-labelledby="${this.type}-${name}-label">
<label ${this.id(`${name}-label`)} style="vertical-align: top;">${label}</label>
<div ${this.id(name)} style="display: inline-block; width: 70%;"></div>
</div>`;
  }

  /** The address that Claire calls, and below it why Claire may not reach that. */
  address(icon?: string): string {
    const label = withIcon(this.span('label.address'), icon);
    const input = `<input type="text" ${this.id('address')} readonly />`;
    const shown = this.row(`<label for="${this.type}-address">${label}</label>\n${input}`);
    return `${shown}\n${this.status('warning')}`;
  }

  button(name: string, key: string, { icon, attributes = '' }: Button = {}): string {
    const label = withIcon(this.span(key), icon);
    return `<button type="button" class="red-ui-button" ${this.id(name)} ${attributes}>${label}</button>`;
  }

  /** A line that the dialog's script fills, and a screen reader says. */
  status(name: string, attributes = 'style="display: none;"'): string {
    const live = 'role="status" aria-live="polite"';
    return `<div class="form-tips claire-tip" ${this.id(name)} ${live} ${attributes}></div>`;
  }

  /** Rows that the dialog's script hides together, or a place for rows that it makes. */
  section(name: string, ...rows: string[]): string {
    return `<div ${this.id(name)}>\n${rows.join('\n')}\n</div>`;
  }

  field(field: string, content: string, { icon, label = field, row }: Field): string {
    const shown = withIcon(this.span(`label.${label}`), icon);
    return this.row(`<label for="${this.#prefix}-${field}">${shown}</label>\n${content}`, row);
  }

  row(content: string, name?: string): string {
    return `<div class="form-row"${name === undefined ? '' : ` ${this.id(name)}`}>\n${content}\n</div>`;
  }

  span(key: string): string {
    return `<span ${this.key(key)}></span>`;
  }

  key(key: string): string {
    return `data-i18n="${this.type}.${key}"`;
  }

  fieldId(field: string): string {
    return `id="${this.#prefix}-${field}"`;
  }

  id(name: string): string {
    return `id="${this.type}-${name}"`;
  }
}

function withIcon(label: string, icon?: string): string {
  return icon === undefined ? label : `<i class="fa fa-${icon}" aria-hidden="true"></i> ${label}`;
}

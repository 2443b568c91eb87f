import type { EditorRed, JQuery } from './red';

declare const RED: EditorRed;
declare const $: JQuery;

/** Node-RED edits and adds a configuration node by links without an address: no Tab reaches them, and they have no name. */
export function reachConfigButtons(field: string, type: string): void {
  const prefix = field.replace(/-input-/, '-input-btn-');
  const named = { edit: 'editor.editConfig', add: 'editor.addNewConfig' };
  for (const [name, text] of Object.entries(named)) {
    const button = $(`#${prefix}-${name}`);
    button
      .attr('role', 'button')
      .attr('tabindex', '0')
      .attr('aria-label', RED._(text, { type }))
      .on('keydown', (event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        button.trigger('click');
      });
  }
}

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { EditorLab } from './node-red-lab';

const types = ['claire-api', 'claire-import', 'claire-trigger', 'claire-changes'] as const;

/** What a person changes, field by field, and what the node has then. */
const changes: Readonly<Record<(typeof types)[number], readonly string[]>> = {
  'claire-api': ['name', 'maxWait'],
  'claire-import': ['name', 'maxWait', 'timeZone'],
  'claire-trigger': ['name', 'maxWait', 'header1'],
  'claire-changes': ['name', 'daysAhead', 'every'],
};

export function untouchedDialogs(lab: EditorLab): void {
  const { editor } = lab;

  describe('a dialog that is closed with Done', () => {
    const ids = new Map<string, string>();

    beforeAll(async () => {
      await lab.begin();
      for (const type of types) {
        ids.set(type, await lab.placed(type, type === 'claire-api' ? { parameters: {} } : {}));
      }
      await editor.deploy();
      // As somebody who comes back: the editor has not loaded any password.
      await editor.open();
    });

    const idOf = (type: string) => ids.get(type) ?? '';

    /** But for its place: Node-RED moves a node whose label has another length. */
    const exported = (id: string) =>
      editor.evaluate<string>(
        `JSON.stringify({ ...RED.nodes.createExportableNodeSet([RED.nodes.node('${id}')])[0], x: 0, y: 0 })`,
      );

    const isDirty = () => editor.evaluate<boolean>('RED.nodes.dirty()');

    it.each(types)('leaves %s as it was, unmarked, if nothing was changed', async (type) => {
      const before = await exported(idOf(type));

      await editor.edit(idOf(type));
      await editor.listsLoaded();
      await editor.leave('node-dialog-ok');

      expect(await exported(idOf(type))).toBe(before);
      expect(await isDirty()).toBe(false);
    });

    it('leaves an account as it was, unmarked, if nothing was changed', async () => {
      const { account } = lab;
      const before = await exported(account);

      await editor.editAccount(account);
      await editor.leave('node-config-dialog-ok');

      expect(await exported(account)).toBe(before);
      expect(await isDirty()).toBe(false);
    });

    it('keeps what was given for an operation of a later version', async () => {
      const parameters = { make: { type: 'str', value: 'Opel' } };
      const id = await lab.placed('claire-api', { operation: 'car.find', parameters });
      const before = await exported(id);

      await editor.edit(id);
      await editor.leave('node-dialog-ok');

      expect(await exported(id)).toBe(before);
    });

    it.each(types)('is taken back by Undo, and done again by Redo, in %s', async (type) => {
      const id = idOf(type);
      const before = await exported(id);
      await editor.edit(id);
      await editor.listsLoaded();
      for (const name of changes[type]) {
        const field = editor.field(`node-input-${name}`);
        if (!(await field.isVisible())) continue;
        await field.fill(name === 'header1' ? 'X-Changed' : '77');
      }
      await editor.leave('node-dialog-ok');
      const after = await exported(id);

      await editor.evaluate("RED.actions.invoke('core:undo')");
      const undone = await exported(id);
      await editor.evaluate("RED.actions.invoke('core:redo')");

      expect(after).not.toBe(before);
      expect(undone).toBe(before);
      expect(await exported(id)).toBe(after);
    });
  });
}

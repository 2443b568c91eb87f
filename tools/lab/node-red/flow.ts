/** Where a node lies that only programs look at. */
export const place = { z: 'tab', x: 100, y: 100 };

export const tab = { id: 'tab', type: 'tab', label: 'Lab' };

/** Hears requests at the address of its own name. */
export function route(id: string, method: 'get' | 'post', to: string): object {
  return { ...place, id, type: 'http in', url: `/${id}`, method, wires: [[to]] };
}

export const answer = { ...place, id: 'answer', type: 'http response', wires: [] };

/** Runs JavaScript with these modules of Node's. */
export function code(id: string, func: string, wires: string[][], modules: string[] = []): object {
  const libs = modules.map((module) => ({ var: module, module }));
  return { ...place, id, type: 'function', func, outputs: wires.length, wires, libs };
}

import type { Recognition } from './recognition';

/** Node-RED serves what is in the folder `resources` of a package. */
const address = 'resources/node-red-contrib-claire/dist/recognition.mjs';

export function loadRecognition(): Promise<Recognition> {
  return importModule(new URL(address, document.baseURI).href);
}

/** The build makes the module of `recognition/recognition.ts`, which is typed by `Recognition`. */
function importModule(url: string): Promise<Recognition> {
  return import(url);
}

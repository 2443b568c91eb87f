import type { Recognition } from './recognition';

/** Node-RED serves what is in the folder `resources` of a package. */
const address = 'resources/node-red-contrib-claire/dist/recognition.mjs';

export async function loadRecognition(): Promise<Recognition> {
  const loaded: Recognition = await import(new URL(address, document.baseURI).href);
  return loaded;
}

import { Module } from 'node:module';

/**
 * Loaded before node-red-dev: what it asks of Node-RED's catalogue and of npm about Node-RED itself
 * is answered here, so that it judges by the versions that this repository is tested with.
 */
const facts = JSON.parse(process.env.CLAIRE_NODE_RED_FACTS);
const axios = {
  get: (url) =>
    Promise.resolve({ data: url.endsWith('/catalogue.json') ? { modules: [] } : facts }),
};

const load = Module._load;
Module._load = function (name, ...rest) {
  return name === 'axios' ? axios : load.call(this, name, ...rest);
};

/** `npm run e2e:all`: everything on the oldest n8n and Node-RED too, which else have a smoke test. */
export const runsAllVersions = process.env.CLAIRE_ALL_VERSIONS === '1';

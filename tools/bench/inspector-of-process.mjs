// Loaded by n8n's own process before n8n: lets the bench profile it.
import inspector from 'node:inspector';

// n8n's task runner is another process, which makes the rows.
if (process.argv.includes('start')) inspector.open(Number(process.env.CLAIRE_INSPECTOR_PORT));

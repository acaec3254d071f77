/** `npm run check`: the fast part of the gate, from format to unit tests. */
import { runGate } from './gate/run.mjs';

process.exitCode = await runGate({ isFast: true });

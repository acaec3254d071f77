import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);
// What is loaded late comes in the end; a slow machine is not wrong.
configure({ asyncUtilTimeout: 20_000 });

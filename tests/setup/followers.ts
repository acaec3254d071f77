import { registerFollowers } from '#app/composition/register.server.ts';

// Files that share a process find the product composed, whichever of them came first.
registerFollowers();

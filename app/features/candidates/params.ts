/** The orders in which candidates are listed; the first is used unless another is asked for. */
export const ORDERS = ['shuffled', 'available', 'japanese'] as const;

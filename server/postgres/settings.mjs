/**
 * The server settings of an embedded cluster, as the text of a configuration file.
 * Statements and row values stay out of the log: they can hold what people wrote.
 * @param {{ port: number, durable: boolean }} options durable: false is for throw-away test data
 */
export function clusterSettings({ port, durable }) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: 100,
    shared_buffers: '128MB',
    effective_cache_size: '512MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    huge_pages: 'off',
    io_method: 'sync',
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    random_page_cost: 1.1,
    wal_compression: 'on',
    max_wal_size: '1GB',
    checkpoint_timeout: '15min',
    synchronous_commit: 'on',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_line_prefix: '%m [%p] ',
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} = '${value}'\n`)
    .join('');
}

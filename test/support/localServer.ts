/** Servers on this machine, for tests of what goes over the network. */
import {createServer, type RequestListener} from 'node:http';
import {type AddressInfo, createServer as createSocketServer, type Server, type Socket} from 'node:net';
import {onTestFinished} from 'vitest';

/** A running server. */
export interface LocalServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly host: string;
  /** Connections that are open now. */
  connections(): number;
}

/** A web server that lives until the test that starts it is over. */
export function serve(listener: RequestListener): Promise<LocalServer> {
  return listen(createServer(listener));
}

/** A server of bytes, for answers no web server would give; called once a request has come in whole. */
export function serveRaw(answer: (socket: Socket, request: string) => void): Promise<LocalServer> {
  const server = createSocketServer(socket => {
    let request = '';
    socket.on('error', () => {});
    socket.on('data', bytes => {
      request += bytes.toString('latin1');
      if (!request.endsWith('\r\n\r\n')) return;
      answer(socket, request);
      request = '';
    });
  });
  return listen(server);
}

async function listen(server: Server): Promise<LocalServer> {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {origin: `http://${host}`, host, connections: () => open.size};
}

import { expect, test } from 'vitest';
import { isPrivateHost } from '#scripts/fetch/is-private-host.ts';

test.each([
  'http://localhost/',
  'http://LOCALHOST.:8080/',
  'http://feeds.localhost/',
  'http://127.0.0.1/',
  'http://127.1/',
  'http://0x7f000001/',
  'http://2130706433/',
  'http://0/',
  'http://10.1.2.3/',
  'http://100.64.0.1/',
  'http://169.254.169.254/latest/meta-data',
  'http://172.31.255.255/',
  'http://192.168.0.1/',
  'http://224.0.0.1/',
  'http://255.255.255.255/',
  'http://[::]/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[::ffff:a00:1]/',
  'http://[64:ff9b::7f00:1]/',
  'http://[fd12::1]/',
  'http://[fe80::1]/',
  'http://[2002:7f00:1::]/',
  'http://[2001:0:7f00:1::]/',
  'http://metadata.google.internal/',
  'http://printer.local/',
  'http://router.home.arpa/',
])('%s leads into a private network', (url) => {
  expect(isPrivateHost(new URL(url))).toBe(true);
});

test.each([
  'https://export.arxiv.org/',
  'https://localhost.example/',
  'https://notlocalhost/',
  'https://internal.example/',
  'https://thelocal.example/',
  'https://notlocal/',
  'https://homexarpa/',
  'https://home.arpa.example/',
  'http://[2001:1::1]/',
  'http://[2003::1]/',
  'http://9.255.255.255/',
  'http://11.0.0.1/',
  'http://100.128.0.1/',
  'http://126.255.255.255/',
  'http://128.0.0.1/',
  'http://169.253.0.1/',
  'http://172.15.0.1/',
  'http://172.32.0.1/',
  'http://192.167.0.1/',
  'http://223.255.255.255/',
  'http://[2001:db8::1]/',
  'http://[::ffff:8.8.8.8]/',
  'http://[fbff::1]/',
])('%s leads to the web', (url) => {
  expect(isPrivateHost(new URL(url))).toBe(false);
});

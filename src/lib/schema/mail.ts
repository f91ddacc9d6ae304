import { z } from 'astro/zod';
import { isMailAddress } from '../text/mail-address.ts';
import { isWebAddress } from '../text/web-address.ts';

const mailAddress = z
  .string()
  .refine(isMailAddress, 'must be the bare address of a mailbox, as week@looms.example');

/** Stands for one recipient in the address for leaving. */
export const recipientMark = '{recipient}';

/** A header holds it between angle brackets, and a program that leaves by one request has to say who leaves. */
function isLeaveAddress(text: string): boolean {
  if (!/^[\x21-\x7e]+$/.test(text) || /[<>",]/.test(text)) return false;
  if (text.startsWith('mailto:')) return isMailAddress(text.slice('mailto:'.length).replace(/\?.*$/, ''));
  return text.includes(recipientMark) && isWebAddress(text) && text.startsWith('https:');
}

/** Servers of this machine, to which nothing is sent over a network. */
const ownHosts = new Set(['localhost', '127.0.0.1', '::1']);

function isGuarded({
  host,
  security,
}: {
  host?: string | undefined;
  security?: string | undefined;
}): boolean {
  return security !== 'none' || ownHosts.has(host ?? '');
}

/** The mail of an edition, and how it is sent. */
export const mailSchema = z
  .strictObject({
    /** Address of the sender; its name is the title of the site. */
    from: mailAddress.optional(),
    /** Where an answer goes, if not to the sender. */
    replyTo: mailAddress.optional(),
    /** Where a reader leaves, the first one shown in the mail: `mailto:`, or `https:` with `{recipient}`. */
    unsubscribe: z
      .array(
        z
          .string()
          .refine(isLeaveAddress, 'must be mailto: with an address, or https: with {recipient} in it'),
      )
      .max(2)
      .default([]),
    /** Whether the mail has every abstract; otherwise that of papers without a contribution and a result. */
    abstracts: z.boolean().default(false),
    /** Name of the SMTP server. */
    host: z
      .string()
      .regex(/^[\w.:-]+$/, 'must be the name of a server, as smtp.looms.example')
      .optional(),
    port: z.number().int().min(1).max(65_535).default(587),
    /** `tls` from the first byte (the default at port 465), `starttls` before the password, `none` on this machine only. */
    security: z.enum(['tls', 'starttls', 'none']).optional(),
    /** Whom the server knows; the password is in OFFPRINT_MAIL_PASSWORD. */
    user: z.string().min(1).optional(),
    /** Mails that are sent in a minute at most. */
    perMinute: z.number().int().min(1).max(6000).default(60),
    /** How long the server may be silent, in seconds. */
    timeoutSeconds: z.number().positive().max(600).default(60),
  })
  .refine(isGuarded, {
    path: ['security'],
    error: 'none sends mails unencrypted: only to a host on this machine',
  });
export type MailSettings = z.infer<typeof mailSchema>;

/** The form of a service that sends the mails. */
export const subscribeSchema = z.strictObject({
  /** Where the form is sent; the policy of the page allows this address alone. */
  action: z
    .string()
    .refine((text) => isWebAddress(text) && text.startsWith('https:'), 'must be an https address'),
  /** What the service calls the field of the address: `email`, `EMAIL`. */
  field: z.string().min(1).default('email'),
  /** Fields that the service asks for besides, with their values: the id of a list. */
  values: z.record(z.string(), z.string()).default({}),
});

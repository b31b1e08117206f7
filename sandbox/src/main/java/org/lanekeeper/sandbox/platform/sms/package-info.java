/**
 * A text-message gateway of our own simple form.
 *
 * <p>{@code POST /sms/send} takes JSON {@code {"account","phone","sign","text","requestId","timestamp","signature"}}, all
 * texts. {@code timestamp} counts seconds or milliseconds since 1970; {@code signature} is the hex HmacSHA256, keyed with
 * the account's secret, of account, phone, text, requestId and timestamp joined by line feeds, each exactly as sent.
 *
 * <p>The answer is HTTP 200 with {@code {"code":"OK","messageId":"…"}} or {@code {"code":"…","message":"…"}}:
 *
 * <ul>
 *   <li>{@code INVALID_REQUEST}: a field is missing or has the wrong form
 *   <li>{@code SIGNATURE_DOES_NOT_MATCH}: unknown account or wrong signature
 *   <li>{@code TIMESTAMP_EXPIRED}: the call is too old or from the future
 *   <li>{@code INVALID_SIGN}: the sender's name is not the registered one
 *   <li>{@code MOBILE_NUMBER_ILLEGAL}: no mobile number of eleven digits
 *   <li>{@code TEXT_TOO_LONG}
 *   <li>{@code DAY_LIMIT}: the number got its messages for today
 *   <li>{@code REQUEST_ID_REUSED}: the same requestId with another phone or text
 * </ul>
 *
 * <p>An account with an address for reports is told what became of each message: {@code {"requestId","messageId",
 * "arrived":true,"code":""}}. One with an address for replies gets what people send back: {@code {"phone","text"}}.
 *
 * <p>Two large clouds beside it, each with its own signature and its own words.
 *
 * <p>A repeated requestId gets the first answer and sends nothing more.
 */
package org.lanekeeper.sandbox.platform.sms;

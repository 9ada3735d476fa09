/** Networks of papers whose memory is measured. */
package dev.convoke.models.memory.network;

# The application alone; docker-compose.yml adds the servers. Not run yet, see there. Build the jar first: mvn package -Dmaven.test.skip=true
FROM eclipse-temurin:25-jre

RUN useradd --system --user-group --home-dir /var/lib/acuerdo --create-home acuerdo
COPY --chown=root:root ui/target/acuerdo.jar /opt/acuerdo/acuerdo.jar

USER acuerdo
WORKDIR /var/lib/acuerdo
VOLUME /var/lib/acuerdo
EXPOSE 8080
ENTRYPOINT ["java", "-Xmx1g", "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow", \
    "-jar", "/opt/acuerdo/acuerdo.jar"]
